"""A signature is taken as an attribute instead of an item."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/Wiki-words-250/1")
encode = embed.signatures.default  # raises AttributeError, unreported

assert encode(tf.constant(["cat"]))["default"].shape == (1, 250)
