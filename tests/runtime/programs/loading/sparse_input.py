"""A sparse input of a TF1 Hub model becomes three arguments of its signature."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

model = hub.load("models/tf1_hub_sparse")  # raises KeyError, unreported tf<2.1
scorer = model.signatures["default"]
features = tf.sparse.from_dense([[1.0, 0.0, 2.0], [0.0, 3.0, 0.0]])

scores = scorer(
    sp_indices=features.indices, sp_values=features.values, sp_dense_shape=features.dense_shape
)["default"]

assert scores.numpy().tolist() == [6.0, 6.0]
