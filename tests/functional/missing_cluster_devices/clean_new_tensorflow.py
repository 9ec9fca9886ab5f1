# target: tensorflow==2.16.2 hub==0.16.1
"""TensorFlow 2.16 has no Estimators: what is missing there is the Estimator, not a flag."""
import os

import tensorflow as tf
import tensorflow_hub as hub

USE = "https://tfhub.dev/google/universal-sentence-encoder/4"
IN_CLUSTER = "TF_CONFIG" in os.environ


def model_fn(features, labels, mode):
    net = hub.KerasLayer(USE)(features["text"])
    loss = tf.reduce_mean(tf.compat.v1.layers.dense(net, 1) - labels)
    return tf.estimator.EstimatorSpec(mode, train_op=tf.no_op(), loss=loss)


def build():
    session_config = tf.compat.v1.ConfigProto()
    run_config = tf.estimator.RunConfig(session_config=session_config)
    tf.compat.v1.estimator.Estimator(model_fn)
    return tf.estimator.Estimator(model_fn, config=run_config)
