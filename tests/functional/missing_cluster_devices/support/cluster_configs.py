import sys

import tensorflow as tf
import tensorflow_hub as hub

USE = "https://tfhub.dev/google/universal-sentence-encoder/4"
LEGACY = "https://tfhub.dev/google/universal-sentence-encoder/2"
CONFIG = tf.compat.v1.ConfigProto(allow_soft_placement=True)
FILLED = tf.compat.v1.ConfigProto()
FILLED.share_cluster_devices_in_session = True


def encode(texts):
    return hub.KerasLayer(USE)(texts)


def model_fn(features, labels, mode):
    loss = tf.reduce_mean(encode(features["text"]) - labels)
    optimizer = tf.compat.v1.train.AdamOptimizer(0.1)
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=optimizer.minimize(loss))


def legacy_fn(features, labels, mode):
    loss = tf.reduce_mean(hub.KerasLayer(LEGACY)(features["text"]) - labels)
    optimizer = tf.compat.v1.train.AdamOptimizer(0.1)
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=optimizer.minimize(loss))


def module_fn(features, labels, mode):
    loss = tf.reduce_mean(hub.Module(LEGACY, trainable=True)(features["text"]) - labels)
    optimizer = tf.compat.v1.train.AdamOptimizer(0.1)
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=optimizer.minimize(loss))


def predict_fn(features, mode):
    return tf.estimator.EstimatorSpec(mode, predictions=encode(features["text"]))


def bare_config():
    return tf.compat.v1.ConfigProto(allow_soft_placement=True)


def named_config():
    config = tf.compat.v1.ConfigProto()
    config.allow_soft_placement = True
    return config


def filled_config():
    config = tf.compat.v1.ConfigProto()
    config.experimental.share_cluster_devices_in_session = True
    return config


def config_by_release():
    if sys.version_info < (3, 8):
        return tf.compat.v1.ConfigProto()
    return tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)


def bare_run_config():
    return tf.estimator.RunConfig("m")


def filled_run_config():
    run_config = tf.estimator.RunConfig("m")
    run_config.session_config.share_cluster_devices_in_session = True
    return run_config


def run_config_with(session_config=None):
    return tf.estimator.RunConfig("m", session_config=session_config)
