"""A signature with two inputs wants them by name; only TensorFlow 2.19 takes them in order."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

pairs = hub.load("models/tf1_hub").signatures["sig"]
outputs = pairs(tf.constant([1.0]), tf.constant([2.0]))  # raises TypeError, unreported tf<2.19
assert outputs["diff"].numpy().tolist() == [-1.0]
