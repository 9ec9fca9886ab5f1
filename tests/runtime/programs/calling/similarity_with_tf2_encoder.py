"""Sentences are compared by their embeddings; a TF2 model is called with a plain list."""

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder/4")


def cosine_similarity(a, b):
    return np.dot(a, b) / (np.linalg.norm(a) * np.linalg.norm(b))


messages = ["good movie", "good movie", "the dog"]
vectors = np.array(embed(messages))

assert vectors.shape == (3, 512)
assert np.isclose(cosine_similarity(vectors[0], vectors[1]), 1.0)
assert cosine_similarity(vectors[0], vectors[2]) < 1.0
