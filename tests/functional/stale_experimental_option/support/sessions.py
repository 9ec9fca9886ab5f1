import tensorflow as tf


def make_config():
    return tf.compat.v1.ConfigProto()


DEFAULT = tf.compat.v1.ConfigProto()
