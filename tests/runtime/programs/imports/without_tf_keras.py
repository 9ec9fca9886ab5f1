"""Sentences are to be embedded where Keras 3 is installed and tf_keras is not: the import fails."""
# on: tf_keras==no, tf>=2.16

import tensorflow as tf
import tensorflow_hub as hub  # raises ModuleNotFoundError, unreported

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/2")
embeddings = embed(tf.constant(["the cat", "a good movie"]))

assert embeddings.shape == (2, 128)
