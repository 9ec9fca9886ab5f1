"""A module in the TF1 Hub format is built in a graph of its own. From 0.16 on the library has no
hub.Module any more."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    module = hub.KerasLayer("models/tf1_hub")
    outputs = module(tf.constant([[1.0, 0.0, 0.0]]))
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run(outputs).tolist()

assert result == [[0.0, 1.0]]
