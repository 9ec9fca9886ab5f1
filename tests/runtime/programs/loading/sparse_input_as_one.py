"""A sparse tensor is given whole to a signature that wants its three parts."""
# on: tf>=2.1

import tensorflow as tf
import tensorflow_hub as hub

scorer = hub.load("models/tf1_hub_sparse").signatures["default"]
features = tf.sparse.from_dense([[1.0, 0.0, 2.0], [0.0, 3.0, 0.0]])

scores = scorer(sp=features)["default"]  # raises TypeError, unreported

assert scores.numpy().tolist() == [6.0, 6.0]
