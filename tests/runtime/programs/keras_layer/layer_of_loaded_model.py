"""A model that was loaded before is wrapped in a layer, with its weights and its losses."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

model = hub.load("models/tf2")
layer = hub.KerasLayer(model, trainable=True)
y = layer(tf.constant([[1.0, 2.0, 3.0]]))

assert y.shape == (1, 2)
assert len(layer.trainable_weights) == 1
assert len(layer.losses) == 1
