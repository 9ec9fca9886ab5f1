"""The later version of the embedding is called for the same words."""
# repairs: guarded_by_all.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

words = ["the cat", "the dog"]

embed = hub.KerasLayer("https://tfhub.dev/google/Wiki-words-250/2")
vectors = embed(tf.constant(words))

assert vectors.shape == (2, 250)
