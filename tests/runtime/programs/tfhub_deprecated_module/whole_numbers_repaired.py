"""A layer converts nothing: the tensor has to be of the type that the input has."""
# repairs: whole_numbers.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    projection = hub.KerasLayer("models/tf1_hub")
    projected = projection(tf.constant([[1, 0, 0]], dtype=tf.float32))
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run(projected)

assert result.tolist() == [[0.0, 1.0]]
