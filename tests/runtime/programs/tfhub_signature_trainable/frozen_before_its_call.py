"""A layer on a signature that was made trainable is frozen again before anything calls it."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

layer = hub.KerasLayer(
    "models/tf2_signatures_only", signature="default", output_key="default", trainable=True
)
layer.trainable = False
result = layer(tf.constant([[0.0, 0.0, 1.0]]))

assert result.numpy().tolist() == [[5.0, 6.0]]
