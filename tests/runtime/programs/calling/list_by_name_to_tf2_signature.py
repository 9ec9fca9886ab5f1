"""A list is given by name to a signature of a TF2 model; old releases want a tensor."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

model = hub.load("models/tf2")
project = model.signatures["default"]
assert project(x=tf.constant([[1.0, 0.0, 0.0]]))["default"].numpy().tolist() == [[0.0, 1.0]]

outputs = project(x=[[1.0, 0.0, 0.0]])  # raises ValueError, unreported tf<=2.2
assert outputs["default"].numpy().tolist() == [[0.0, 1.0]]
