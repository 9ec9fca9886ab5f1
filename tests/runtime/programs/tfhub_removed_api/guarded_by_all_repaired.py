"""The branch for the old class is not needed."""
# repairs: guarded_by_all.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

HANDLE = "https://tfhub.dev/google/Wiki-words-250/1"
words = ["the cat", "the dog"]

embed = hub.KerasLayer(HANDLE)
result = embed(tf.constant(words))

assert result.shape == (2, 250)
