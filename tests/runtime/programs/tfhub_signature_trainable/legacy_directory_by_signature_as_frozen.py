"""The legacy module's signature works as long as the layer is frozen."""
# repairs: legacy_directory_by_signature.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

MODULE_DIR = "models/tf1_hub"

layer = hub.KerasLayer(MODULE_DIR, signature="named", output_key="hidden")
result = layer(tf.constant([[1.0, 0.0, 0.0]]))

assert result.numpy().tolist() == [[1.0, 2.0]]
