"""A part of a TF1 model is cut out by the names of its tensors."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

module = hub.load("models/tf1_hub")
project = module.prune("x:0", module.signatures["default"].outputs[0].name)
x = tf.ones([1, 3])

assert project(x).numpy().tolist() == [[8.0, 11.0]]
assert tf.reduce_all(project(x) == module.signatures["default"](x)["default"])
