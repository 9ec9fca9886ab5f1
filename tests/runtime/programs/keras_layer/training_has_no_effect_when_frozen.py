"""`training=True` is for trainable layers: a frozen one calls its model for inference."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

x = tf.constant([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
frozen = hub.KerasLayer("models/tf2")
trained = hub.KerasLayer("models/tf2", trainable=True)

assert frozen(x, training=True).numpy().tolist() == [[0.0, 1.0], [2.0, 3.0]]
assert trained(x, training=True).numpy().tolist() == [[-1.0, -1.0], [1.0, 1.0]]
