"""Tensors in the graph of a loaded model are reached by their names, beside all signatures."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

model = hub.load("models/tf1_hub")
project = model.prune("x:0", "MatMul:0")
assert project(tf.constant([[1.0, 0.0, 0.0]])).numpy().tolist() == [[1.0, 2.0]]
