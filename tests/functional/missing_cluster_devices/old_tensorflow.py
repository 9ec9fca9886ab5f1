# target: tensorflow==2.1.0 hub==0.12.0
"""Before TensorFlow 2.2 Estimators need the flag too, under its experimental name."""
import os

import tensorflow as tf
import tensorflow_hub as hub

USE = "https://tfhub.dev/google/universal-sentence-encoder/4"
IN_CLUSTER = "TF_CONFIG" in os.environ


def model_fn(features, labels, mode):
    net = hub.KerasLayer(USE)(features["text"])
    loss = tf.reduce_mean(tf.compat.v1.layers.dense(net, 1) - labels)
    return tf.estimator.EstimatorSpec(mode, train_op=tf.no_op(), loss=loss)


def without():
    session_config = tf.compat.v1.ConfigProto()
    session_config.experimental.collective_nccl = True
    run_config = tf.estimator.RunConfig(session_config=session_config)
    return tf.estimator.Estimator(model_fn, config=run_config)  # [tfhub-missing-cluster-devices:INFERENCE]


def switched_off():
    session_config = tf.compat.v1.ConfigProto()
    session_config.experimental.share_cluster_devices_in_session = False
    run_config = tf.estimator.RunConfig(session_config=session_config)
    return tf.estimator.Estimator(model_fn, config=run_config)  # [tfhub-missing-cluster-devices:INFERENCE]


def with_it():
    session_config = tf.compat.v1.ConfigProto()
    session_config.experimental.share_cluster_devices_in_session = True
    run_config = tf.estimator.RunConfig(session_config=session_config)
    return tf.estimator.Estimator(model_fn, config=run_config)


def with_message():
    experimental = tf.compat.v1.ConfigProto.Experimental(share_cluster_devices_in_session=True)
    session_config = tf.compat.v1.ConfigProto(experimental=experimental)
    run_config = tf.estimator.RunConfig(session_config=session_config)
    return tf.estimator.Estimator(model_fn, config=run_config)
