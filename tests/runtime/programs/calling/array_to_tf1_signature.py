"""A signature of a TF1 model is called with a NumPy array of images."""

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

module = hub.load("https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/3")
extract = module.signatures["default"]
batch = np.zeros([2, 224, 224, 3], np.float32)
features = extract(batch)["default"]  # raises ValueError, unreported tf<=2.2  # raises TypeError, unreported tf>=2.15, tf<2.19

assert features.shape == (2, 1280)
