"""A dict of inputs, which hub.Module took, is given to a signature."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

biggan = hub.load("https://tfhub.dev/deepmind/biggan-128/2").signatures["default"]
inputs = {"z": tf.zeros([2, 120]), "y": tf.one_hot([3, 5], 1000), "truncation": tf.constant(0.5)}
samples = biggan(inputs)["default"]  # raises TypeError, unreported

assert samples.shape == (2, 4, 4, 3)
