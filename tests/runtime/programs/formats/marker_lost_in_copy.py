"""A TF1 Hub model is copied without tfhub_module.pb: nothing tells which graph to load."""

import shutil

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

source = hub.resolve("https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3")
shutil.copytree(source, "feature_vector", ignore=shutil.ignore_patterns("tfhub_module.pb"))

module = hub.load("feature_vector")  # raises ValueError, unreported
features = module.signatures["default"](tf.zeros([1, 224, 224, 3]))["default"]

assert features.shape == (1, 1280)
