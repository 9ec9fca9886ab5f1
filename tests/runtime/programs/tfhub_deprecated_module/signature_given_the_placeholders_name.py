"""The input of a module with one input is called "default", whatever its placeholder was called."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

project = hub.load("models/tf1_hub").signatures["default"]
x = tf.constant([[1.0, 0.0, 0.0]])
assert project(default=x)["default"].numpy().tolist() == [[0.0, 1.0]]
logits = project(x=x)  # raises TypeError, unreported
