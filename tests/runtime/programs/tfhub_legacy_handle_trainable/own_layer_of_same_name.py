"""A layer class of the project's own is called KerasLayer too, and trains what it wraps."""
# on: tf<2.16

import tensorflow as tf

tf.compat.v1.enable_v2_behavior()


class KerasLayer(tf.keras.layers.Layer):
    """Named after the module that its first weights are from."""

    def __init__(self, handle, **kwargs):
        super(KerasLayer, self).__init__(**kwargs)
        self.handle = handle
        self.scale = self.add_weight("scale", shape=[], initializer="ones")

    def call(self, x):
        return self.scale * x


layer = KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/1", trainable=True)
result = layer(tf.ones([1, 50]))

assert result.shape == (1, 50)
assert len(layer.trainable_weights) == 1
