"""A directory does not say which format its model has; this one holds a legacy module."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

layer = hub.KerasLayer("models/tf1_hub", trainable=True)
y = layer(tf.constant([[1.0, 2.0, 3.0]]))  # raises ValueError, unreported hub>=0.8

assert y.numpy().tolist() == [[21.0, 27.0]]
