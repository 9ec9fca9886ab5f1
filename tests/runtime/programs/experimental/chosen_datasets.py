"""Two datasets of sentences are mixed; the method from 2.7 on stops where the old function goes on.

The old one skips a dataset that has ended, the new one ends with it, unless told otherwise.
"""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")
few = tf.data.Dataset.from_tensor_slices(["cat"]).batch(1).map(embed)
many = tf.data.Dataset.from_tensor_slices(["dog", "movie", "good"]).batch(1).map(embed)
choice = tf.data.Dataset.from_tensor_slices(tf.constant([0, 1, 0, 1, 1], tf.int64))

mixed = tf.data.experimental.choose_from_datasets([few, many], choice)
assert len(list(mixed)) == 4

if hasattr(tf.data.Dataset, "choose_from_datasets"):
    assert tf.__version__ > "2.1" and not tf.__version__.startswith("2.2.")
    method = tf.data.Dataset.choose_from_datasets
    assert len(list(method([few, many], choice))) == 2
    assert len(list(method([few, many], choice, stop_on_empty_dataset=False))) == 4
