"""A model in the TF1 Hub format is called as if it were a TF2 SavedModel."""

import tensorflow as tf
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
vectors = embed(tf.constant(["the cat", "a good movie"]))  # raises TypeError, unreported
