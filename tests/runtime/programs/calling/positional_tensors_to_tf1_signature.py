"""The two inputs of a TF1 signature are given in their order, without names."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

combine = hub.load("models/tf1_hub").signatures["sig"]
outputs = combine(tf.constant([1.0]), tf.constant([3.0]))  # raises TypeError, unreported tf<2.19

assert outputs["sum"].numpy().tolist() == [4.0]
