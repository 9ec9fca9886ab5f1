"""A layer is made from the path itself."""
# repairs: module_from_spec.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    module = hub.KerasLayer("models/tf1_hub")
    projected = module(tf.constant([[1.0, 0.0, 0.0]]))
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        result = sess.run(projected)

assert result.tolist() == [[0.0, 1.0]]
