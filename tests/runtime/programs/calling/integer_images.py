"""Images of integers are given to a signature that takes floating point numbers."""

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

module = hub.load("https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/1")
extract = module.signatures["default"]
pixels = np.full([1, 224, 224, 3], 128, np.int32)
features = extract(tf.constant(pixels))["default"]  # raises InvalidArgumentError, unreported

assert features.shape == (1, 1280)
