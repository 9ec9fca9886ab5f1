"""A TF1 Hub model is asked for the signature that TensorFlow Serving would use."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

model = hub.load("https://tfhub.dev/google/imagenet/inception_v3/feature_vector/1")
infer = model.signatures["serving_default"]  # raises KeyError, unreported

assert infer(tf.zeros([1, 299, 299, 3]))["default"].shape == (1, 2048)
