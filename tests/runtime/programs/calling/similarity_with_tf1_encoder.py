"""Sentences are compared with a TF1 Hub model, through its signature and the output "default"."""

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

MODULE_URL = "https://tfhub.dev/google/universal-sentence-encoder-large/3"
embed = hub.load(MODULE_URL).signatures["default"]


def similarity_matrix(messages):
    vectors = embed(tf.constant(messages))["default"]
    return np.inner(vectors, vectors)


matrix = similarity_matrix(["good movie", "bad movie", "the cat"])

assert matrix.shape == (3, 3)
assert np.allclose(matrix, matrix.T)
