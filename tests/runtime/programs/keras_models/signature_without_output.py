"""A signature of a TF2 model is chosen, and not which of its outputs."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

MOVENET = "https://tfhub.dev/google/movenet/singlepose/lightning/4"
pose = hub.KerasLayer(MOVENET, signature="serving_default", output_key="output_0")
assert pose(tf.zeros([1, 192, 192, 3], tf.int32)).shape == (1, 1, 17, 3)

movenet = hub.KerasLayer(MOVENET, signature="serving_default")  # raises ValueError, unreported
assert movenet(tf.zeros([1, 192, 192, 3], tf.int32))["output_0"].shape == (1, 1, 17, 3)
