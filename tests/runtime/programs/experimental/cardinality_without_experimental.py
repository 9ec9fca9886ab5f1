"""A dataset of embeddings is asked for its size by the names that TensorFlow has from 2.3 on."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")
dataset = tf.data.Dataset.from_tensor_slices(["cat", "dog", "movie"]).batch(2).map(embed).repeat()
assert dataset.cardinality() == tf.data.INFINITE_CARDINALITY  # raises AttributeError, unreported tf<2.3
