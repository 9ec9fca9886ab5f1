"""The number of channels is the last dimension that the signature takes."""
# on: tf>=2.3
# repairs: image_channels_in_one_expression.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

MODULE = "https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/3"

depth = hub.load(MODULE).signatures["default"].structured_input_signature[1]["images"].shape[3]
result = [int(depth)]

assert result == [3]
