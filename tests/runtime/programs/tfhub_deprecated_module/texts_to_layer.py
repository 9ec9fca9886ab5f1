"""A layer of the TF1 Hub format takes a list of texts only from TensorFlow 2.19 on."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/1")
vectors = embed(["the cat", "a good movie"])  # raises TypeError, unreported tf>2.2, tf<2.19  # raises ValueError, unreported tf<=2.2
assert vectors.shape == (2, 128)
