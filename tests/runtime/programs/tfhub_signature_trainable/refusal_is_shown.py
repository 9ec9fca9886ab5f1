"""A script expects that the signature cannot be trained, and prints the reason."""
# on: hub>=0.8

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

layer = hub.KerasLayer(
    "models/tf2", signature="default", signature_outputs_as_dict=True, trainable=True
)
try:
    layer(tf.constant([[1.0, 2.0, 3.0]]))
except ValueError as error:
    observed = str(error)
else:
    observed = ""

assert "is unsupported when calling a SavedModel signature" in observed
