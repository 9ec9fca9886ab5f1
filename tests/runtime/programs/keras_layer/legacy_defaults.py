"""A layer on a legacy module calls the signature `default` and returns its output `default`."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

x = tf.constant([[1.0, 2.0, 3.0]])
layer = hub.KerasLayer("models/tf1_hub")
explicit = hub.KerasLayer("models/tf1_hub", signature="default", output_key="default")

assert layer(x).numpy().tolist() == [[21.0, 27.0]]
assert explicit(x).numpy().tolist() == [[21.0, 27.0]]
