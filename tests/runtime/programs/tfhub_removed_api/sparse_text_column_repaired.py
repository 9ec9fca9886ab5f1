"""A layer embeds the texts of all rows at once; their means are taken row by row."""
# repairs: sparse_text_column.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

tags = tf.SparseTensor([[0, 0], [0, 1], [1, 0]], ["the cat", "hello", "good"], [2, 2])

texts = tags.values
embedded = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/1", input_shape=[], dtype=tf.string)(texts)
result = tf.math.segment_mean(embedded, tags.indices[:, 0])

assert result.shape == (2, 128)
