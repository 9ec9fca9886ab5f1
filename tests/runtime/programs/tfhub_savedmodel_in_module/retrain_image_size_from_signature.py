"""Version 4 of mobilenet_v2 has no signature named "default" that would tell the size of its
images, as models in the TF1 Hub format have."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/4"

signatures = hub.load(HANDLE).signatures
inputs = signatures["default"].structured_input_signature[1]  # raises KeyError, unreported
height, width = inputs["images"].shape[1:3]
