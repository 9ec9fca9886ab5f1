"""A directory of unknown format is called by a signature and is to be trained. It turns out to be a
legacy module, which is refused as well.
"""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

MODULE_DIR = "models/tf1_hub"

layer = hub.KerasLayer(MODULE_DIR, output_key="hidden", trainable=True)
result = layer(tf.constant([[1.0, 0.0, 0.0]]))

assert result.numpy().tolist() == [[1.0, 2.0]]
