"""hub.Module needs a graph: in a program that runs eagerly it never worked."""
# on: tf>=2.1

import tensorflow as tf
import tensorflow_hub as hub

assert tf.executing_eagerly()
embed = hub.KerasLayer("https://tfhub.dev/google/Wiki-words-250/1")
vectors = embed(tf.constant(["good movie", "cat"]))
assert vectors.shape == (2, 250)
