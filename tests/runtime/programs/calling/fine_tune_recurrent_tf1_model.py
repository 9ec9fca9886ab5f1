"""The gradient of a TF1 model with a loop is asked for; the loop is of the old kind."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

module = hub.load("models/tf1_hub_loop")
x = tf.constant([1.0, 2.0])
assert module.signatures["default"](x)["default"].numpy().tolist() == [8.0, 16.0]

with tf.GradientTape() as tape:
    tape.watch(module.variables[0])
    loss = tf.reduce_sum(module.signatures["default"](x)["default"])  # raises AttributeError, unreported
gradient = tape.gradient(loss, module.variables[0])
assert gradient.numpy() == 36.0
