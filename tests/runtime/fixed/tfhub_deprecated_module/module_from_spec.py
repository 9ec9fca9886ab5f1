"""A module is read once with hub.load_module_spec, looked at, and then built from what was read."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

spec = "models/tf1_hub"

with tf.Graph().as_default():
    module = hub.KerasLayer(spec)
    projected = module(tf.constant([[1.0, 0.0, 0.0]]))
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        result = sess.run(projected)

assert result.tolist() == [[0.0, 1.0]]
