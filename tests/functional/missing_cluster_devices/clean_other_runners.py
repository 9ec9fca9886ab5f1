# target: tensorflow==2.15.1 hub==0.16.1
"""Estimators that train without parameter servers, or on TPUs."""
import os

import tensorflow as tf
import tensorflow_hub as hub

USE = "https://tfhub.dev/google/universal-sentence-encoder/4"
TF_CONFIG = os.environ.get("TF_CONFIG")


def model_fn(features, labels, mode):
    net = hub.KerasLayer(USE)(features["text"])
    return tf.estimator.EstimatorSpec(mode, train_op=tf.no_op(), loss=tf.reduce_mean(net - labels))


def tpu_model_fn(features, labels, mode, params):
    net = hub.KerasLayer(USE)(features["text"])
    return tf.compat.v1.estimator.tpu.TPUEstimatorSpec(mode, train_op=tf.no_op(), loss=tf.reduce_mean(net - labels))


def mirrored():
    config = tf.estimator.RunConfig(train_distribute=tf.distribute.MirroredStrategy())
    return tf.estimator.Estimator(model_fn, config=config)


def mirrored_by_name():
    strategy = tf.distribute.MirroredStrategy(devices=["/gpu:0", "/gpu:1"])
    config = tf.estimator.RunConfig(
        train_distribute=strategy, session_config=tf.compat.v1.ConfigProto()
    )
    return tf.estimator.Estimator(model_fn=model_fn, config=config)


def mirrored_by_replace():
    strategy = tf.distribute.MirroredStrategy()
    config = tf.estimator.RunConfig().replace(train_distribute=strategy)
    return tf.estimator.Estimator(model_fn=model_fn, config=config)


def collective():
    strategy = tf.distribute.experimental.MultiWorkerMirroredStrategy()
    config = tf.estimator.RunConfig(train_distribute=strategy)
    return tf.estimator.Estimator(model_fn=model_fn, config=config)


def on_tpus():
    config = tf.compat.v1.estimator.tpu.RunConfig(master="grpc://10.0.0.2:8470")
    return tf.compat.v1.estimator.tpu.TPUEstimator(
        model_fn=tpu_model_fn, config=config, train_batch_size=8
    )


def on_tpus_by_name():
    from tensorflow.compat.v1.estimator.tpu import RunConfig, TPUEstimator

    return TPUEstimator(model_fn=tpu_model_fn, config=RunConfig(), train_batch_size=8)
