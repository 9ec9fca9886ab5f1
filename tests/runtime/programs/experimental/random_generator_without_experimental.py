"""The same generator by the name that TensorFlow has from 2.2 on."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

generator = tf.random.Generator.from_seed(1)  # raises AttributeError, unreported tf<2.2
latent = generator.normal([2, 512])
images = hub.load("https://tfhub.dev/google/progan-128/1").signatures["default"](latent)["default"]
assert images.shape == (2, 4, 4, 3)
