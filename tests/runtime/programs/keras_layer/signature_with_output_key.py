"""The signature of a TF1 SavedModel and the name of one output make a layer that can be called."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

layer = hub.KerasLayer("models/tf1_saved_model", signature="serving_default", output_key="y")

assert layer(tf.constant([[0.0, 0.0, 1.0]])).numpy().tolist() == [[5.0, 6.0]]
