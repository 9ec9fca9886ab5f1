"""The size is read from the signature of the loaded module."""
# on: tf>=2.3
# repairs: image_util_submodule.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

module = hub.load("https://tfhub.dev/google/imagenet/inception_v3/feature_vector/1")
height, width = module.signatures["default"].structured_input_signature[1]["images"].shape[1:3]
features = module.signatures["default"](tf.zeros([1, height, width, 3]))["default"]

assert (int(height), int(width)) == (299, 299)
assert features.shape[1] == 2048
