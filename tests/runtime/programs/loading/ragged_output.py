"""A TF1 Hub model gives a ragged tensor, which its signature gives again."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

splitter = hub.load("models/tf1_hub_ragged_output").signatures["default"]
ragged = splitter(tf.constant([1.0, 2.0]))["default"]

assert isinstance(ragged, tf.RaggedTensor)
assert ragged.to_list() == [[2.0], [4.0]]
