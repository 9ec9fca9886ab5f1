"""A signature of a model whose call knows `training`: until tensorflow_hub 0.12 the layer hands
`training` to the signature too, which does not know it.
"""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

layer = hub.KerasLayer("models/tf2", signature="default", output_key="default")
y = layer(tf.constant([[1.0, 2.0, 3.0]]))  # raises TypeError, unreported hub<0.13

assert y.numpy().tolist() == [[21.0, 27.0]]
