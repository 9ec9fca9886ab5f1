"""TensorFlow 1.15 cannot load a module with a sparse input, in parts or not."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

weigh = hub.load("models/tf1_hub_sparse")  # raises KeyError, unreported tf<2.1
totals = weigh.signatures["default"](
    sp_indices=tf.constant([[0, 0], [1, 2]], tf.int64),
    sp_values=tf.constant([1.0, 5.0]),
    sp_dense_shape=tf.constant([2, 3], tf.int64),
)["default"]
assert totals.numpy().tolist() == [2.0, 10.0]
