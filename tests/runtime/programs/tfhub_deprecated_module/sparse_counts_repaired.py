"""A sparse input is given as the three tensors that a sparse tensor is made of."""
# on: tf>=2.1
# repairs: sparse_counts.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

weigh = hub.KerasLayer("models/tf1_hub_sparse")
counts = tf.SparseTensor([[0, 0], [1, 2]], [1.0, 5.0], [2, 3])
result = weigh(
    dict(sp_indices=counts.indices, sp_values=counts.values, sp_dense_shape=counts.dense_shape)
)

assert result.numpy().tolist() == [2.0, 10.0]
