"""A tensor of an array keeps the array's type float64, which the signature does not convert."""

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

project = hub.load("models/tf1_hub").signatures["default"]
table = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
assert project(tf.constant(table, tf.float32))["default"].shape == (2, 2)
logits = project(tf.constant(table))  # raises InvalidArgumentError, unreported
