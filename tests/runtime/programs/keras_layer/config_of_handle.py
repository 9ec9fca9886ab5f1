"""A layer that was made from a handle has a config, from which it can be made again."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

layer = hub.KerasLayer("models/tf2", trainable=True, name="projection")
again = hub.KerasLayer.from_config(layer.get_config())
x = tf.constant([[1.0, 2.0, 3.0]])

assert again.name == "projection" and again.trainable
assert again(x).numpy().tolist() == layer(x).numpy().tolist()
