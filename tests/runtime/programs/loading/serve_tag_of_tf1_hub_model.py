"""A TF1 Hub model is asked for a graph for serving, which the format does not have."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

module = hub.load("https://tfhub.dev/google/imagenet/inception_v3/feature_vector/3", tags={"serve"})  # raises RuntimeError, unreported
features = module.signatures["default"](tf.zeros([1, 299, 299, 3]))["default"]

assert features.shape == (1, 2048)
