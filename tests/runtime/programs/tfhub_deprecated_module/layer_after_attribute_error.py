"""A library that works with every release of tensorflow_hub tries the old class first."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def build_encoder(path):
    try:
        return hub.Module(path)
    except AttributeError:
        return hub.KerasLayer(path)


with tf.Graph().as_default():
    encoder = build_encoder("models/tf1_hub")
    logits = encoder(tf.constant([[1.0, 0.0, 0.0]]))
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        assert session.run(logits).tolist() == [[0.0, 1.0]]
