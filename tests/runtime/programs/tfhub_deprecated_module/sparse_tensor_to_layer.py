"""A layer gets a sparse tensor, which the signature behind it wants in parts."""
# on: tf>=2.1

import tensorflow as tf
import tensorflow_hub as hub

weigh = hub.KerasLayer("models/tf1_hub_sparse")
counts = tf.SparseTensor([[0, 0], [1, 2]], [1.0, 5.0], [2, 3])
totals = weigh(counts)  # raises TypeError, unreported
