"""`arguments=dict(training=True)` does not switch to training: the layer decides that by itself."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

x = tf.constant([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
layer = hub.KerasLayer("models/tf2", arguments=dict(training=True))

assert layer(x).numpy().tolist() == [[0.0, 1.0], [2.0, 3.0]]
