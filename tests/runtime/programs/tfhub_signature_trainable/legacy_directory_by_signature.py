"""A directory of unknown format is called by a signature and is to be trained. It turns out to be a
legacy module, which is refused as well.
"""
# when fixed by Train: ValueError: the directory holds a model in the TF1 Hub format
# when fixed by Take: ValueError: the directory holds a model in the TF1 Hub format

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

MODULE_DIR = "models/tf1_hub"

layer = hub.KerasLayer(MODULE_DIR, signature="named", output_key="hidden", trainable=True)  # [tfhub-signature-trainable] hub>=0.8
result = layer(tf.constant([[1.0, 0.0, 0.0]]))  # raises ValueError hub>=0.8

assert result.numpy().tolist() == [[1.0, 2.0]]
