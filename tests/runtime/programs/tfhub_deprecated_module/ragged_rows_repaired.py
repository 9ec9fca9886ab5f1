"""A layer gives the rows as a ragged tensor too."""
# on: hub>=0.12
# repairs: ragged_rows.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

split = hub.KerasLayer("models/tf1_hub_ragged_output")
rows = split(tf.constant([1.0, 2.0]))
result = rows.to_list()

assert result == [[2.0], [4.0]]
