"""A model for images of 224 by 224 is given one of 299 by 299."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

extractor = hub.load("https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/5")
image = tf.image.resize(tf.zeros([480, 640, 3]), [299, 299])
features = extractor(image[tf.newaxis])  # raises ValueError, unreported

assert features.shape == (1, 1280)
