"""hub.Module needs a graph: in a program that runs eagerly it never worked."""
# on: tf>=2.1

import tensorflow as tf
import tensorflow_hub as hub

assert tf.executing_eagerly()
embed = hub.Module("https://tfhub.dev/google/Wiki-words-250/1")  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16  # raises RuntimeError, unreported hub<0.16
vectors = embed(["good movie", "cat"])
assert vectors.shape == (2, 250)
