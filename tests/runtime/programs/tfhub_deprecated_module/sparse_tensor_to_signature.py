"""A signature gets a sparse tensor under the name of the module's input, and does not know it."""
# on: tf>=2.1

import tensorflow as tf
import tensorflow_hub as hub

weigh = hub.load("models/tf1_hub_sparse").signatures["default"]
counts = tf.SparseTensor([[0, 0], [1, 2]], [1.0, 5.0], [2, 3])
totals = weigh(sp=counts)  # raises TypeError, unreported
