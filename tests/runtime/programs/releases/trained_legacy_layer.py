"""A layer on a model in the TF1 Hub format is trainable in hub 0.7, but has nothing to train.

From 0.8 on the library says so when the layer is called.
"""
# on: hub<0.8

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

layer = hub.KerasLayer("https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3")
layer.trainable = True
with tf.GradientTape() as tape:
    loss = tf.reduce_sum(layer(tf.ones([1, 224, 224, 3])))

assert layer.trainable and not layer.trainable_weights
assert tape.gradient(loss, layer.trainable_weights) == []
