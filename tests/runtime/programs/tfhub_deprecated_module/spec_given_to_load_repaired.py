"""hub.load takes the handle."""
# repairs: spec_given_to_load.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed.signatures["default"](tf.constant(["cat"]))["default"]
assert vectors.shape == (1, 50)
