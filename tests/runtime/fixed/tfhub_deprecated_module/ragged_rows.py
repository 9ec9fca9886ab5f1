"""A module gives rows of different lengths, a ragged tensor."""
# on: hub>=0.12

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    split = hub.KerasLayer("models/tf1_hub_ragged_output")
    rows = split(tf.constant([1.0, 2.0]))
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run(rows).to_list()

assert result == [[2.0], [4.0]]
