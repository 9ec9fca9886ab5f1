"""The signatures of the loaded model are listed, on every release."""
# repairs: refused_by_assertion.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

generator = hub.load("https://tfhub.dev/deepmind/biggan-128/2")
names = list(generator.signatures)

assert names == ["default"]
