"""A loop in a model that TensorFlow 1 wrote can be run, but no gradient gets through it."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

powers = hub.load("models/tf1_hub_loop").signatures["default"]
x = tf.constant([1.0, 3.0])
assert powers(x)["default"].numpy().tolist() == [8.0, 24.0]
with tf.GradientTape() as tape:
    tape.watch(x)
    y = powers(x)["default"]  # raises AttributeError, unreported
gradient = tape.gradient(y, x)
