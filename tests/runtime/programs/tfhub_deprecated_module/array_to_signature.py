"""A signature of the TF1 Hub format takes an array only from TensorFlow 2.19 on."""

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

features = hub.load("https://tfhub.dev/google/imagenet/inception_v3/feature_vector/3")
photos = np.zeros([1, 299, 299, 3], np.float32)
outputs = features.signatures["default"](photos)  # raises TypeError, unreported tf>=2.15, tf<2.19  # raises ValueError, unreported tf<2.15
assert outputs["default"].shape == (1, 2048)
