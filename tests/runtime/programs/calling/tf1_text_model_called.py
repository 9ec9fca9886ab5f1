"""A TF1 Hub model is called after loading, as only TF2 models can be."""

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")
embeddings = embed(tf.constant(["the cat", "the dog"]))  # raises TypeError, unreported

assert np.inner(embeddings, embeddings).shape == (2, 2)
