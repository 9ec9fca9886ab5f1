"""hub.load is given the argument that hub.Module and hub.KerasLayer have for training."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

base = hub.load("https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/5", trainable=True)  # raises TypeError, unreported

assert base(tf.zeros([1, 224, 224, 3]), training=True).shape == (1, 1280)
