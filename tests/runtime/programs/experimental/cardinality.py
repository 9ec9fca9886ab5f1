"""Datasets of embeddings are asked for their size: one that ends, one that never does."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")
dataset = tf.data.Dataset.from_tensor_slices(["cat", "dog", "movie"]).batch(2).map(embed)
unknown = dataset.filter(lambda batch: tf.shape(batch)[0] > 1)

assert tf.data.experimental.cardinality(dataset).numpy() == 2
infinite = tf.data.experimental.cardinality(dataset.repeat()).numpy()
assert infinite == tf.data.experimental.INFINITE_CARDINALITY
unknown = tf.data.experimental.cardinality(unknown).numpy()
assert unknown == tf.data.experimental.UNKNOWN_CARDINALITY

if tuple(int(part) for part in tf.__version__.split(".")[:2]) >= (2, 3):
    assert tf.data.INFINITE_CARDINALITY == infinite and tf.data.UNKNOWN_CARDINALITY == unknown
    assert dataset.cardinality().numpy() == 2
else:
    assert not hasattr(tf.data, "INFINITE_CARDINALITY")
    assert not hasattr(dataset, "cardinality")
