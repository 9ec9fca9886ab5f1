"""A function returns early on TensorFlow 2.16 and later, where no release has feature columns."""

import tensorflow as tf
import tensorflow_hub as hub

MAJOR, MINOR = [int(part) for part in tf.__version__.split(".")[:2]]


def sentence_column(key, handle):
    if (MAJOR, MINOR) >= (2, 16):
        return None
    if int(hub.__version__.split(".")[1]) >= 16:
        return None
    return hub.text_embedding_column(key, handle)


column = sentence_column("sentence", "https://tfhub.dev/google/nnlm-en-dim128/1")

if column is not None:
    with tf.Graph().as_default():
        features = {"sentence": tf.constant(["hello world"])}
        dense = tf.compat.v1.feature_column.input_layer(features, [column])
        assert dense.shape[1] == 128
