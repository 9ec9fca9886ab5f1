"""The library's layer generates the same images."""
# repairs: dotted_submodule_attribute.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

module = hub.KerasLayer("https://tfhub.dev/google/progan-128/1")
latent = tf.ones([2, 512])
result = module(latent)

assert result.shape == (2, 4, 4, 3)
