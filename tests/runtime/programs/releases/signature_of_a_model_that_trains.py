"""A signature of a model that can be called with `training`: before 0.13 the layer passes it on."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

layer = hub.KerasLayer("models/tf2", signature="default", output_key="default")
outputs = layer(tf.constant([[1.0, 0.0, 0.0]]))  # raises TypeError, unreported hub<0.13

assert outputs.numpy().tolist() == [[0.0, 1.0]]
