"""Models in the TF1 Hub format work in layers, from 0.7 on."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

layer = hub.KerasLayer("https://tfhub.dev/google/imagenet/inception_v3/feature_vector/3")
features = layer(tf.ones([2, 299, 299, 3]))

assert features.shape == (2, 2048)
