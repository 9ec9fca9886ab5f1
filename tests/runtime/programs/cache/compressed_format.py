"""The format that is the default anyway is asked for by its name."""

import os

os.environ["TFHUB_MODEL_LOAD_FORMAT"] = "COMPRESSED"

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

encoder = hub.KerasLayer("https://tfhub.dev/google/imagenet/mobilenet_v2_130_224/feature_vector/5")
features = encoder(tf.zeros([2, 224, 224, 3]))

assert features.shape[0] == 2
