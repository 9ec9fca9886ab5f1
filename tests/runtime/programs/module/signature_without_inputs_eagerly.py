"""With eager execution the layer of a signature without inputs gives numbers, but up to TensorFlow
2.2 it gives a symbolic tensor: Keras sees nothing eager in an empty dict. The signature itself
gives both."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

HANDLE = "https://tfhub.dev/google/progan-128/1"

loaded = hub.load(HANDLE)
assert loaded.signatures["gen"]()["default"].numpy().tolist() == [2.0, 4.0]

scales = hub.KerasLayer(HANDLE, signature="gen", output_key="default")({})
assert scales.numpy().tolist() == [2.0, 4.0]  # raises AttributeError, unreported tf<2.15
