import tensorflow as tf
import tensorflow_hub as hub

USE = "https://tfhub.dev/google/universal-sentence-encoder/4"


def model_fn(features, labels, mode):
    net = hub.KerasLayer(USE)(features["text"])
    return tf.estimator.EstimatorSpec(mode, train_op=tf.no_op(), loss=tf.reduce_mean(net - labels))


def other_fn(features, labels, mode):
    return tf.estimator.EstimatorSpec(mode, train_op=tf.no_op(), loss=tf.reduce_mean(features["text"] - labels))


def encode(text):
    return hub.load(USE)(text)


def good_config():
    return tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)


def filled_config():
    config = tf.compat.v1.ConfigProto()
    config.share_cluster_devices_in_session = True
    return config
