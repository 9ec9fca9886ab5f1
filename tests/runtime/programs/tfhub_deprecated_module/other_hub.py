"""A project's own registry is called hub and has a Module; tensorflow_hub gives its models."""

import tensorflow as tf
import tensorflow_hub

tf.compat.v1.enable_v2_behavior()


class Registry:
    class Module:
        def __init__(self, handle, trainable=False):
            self.layer = tensorflow_hub.KerasLayer(handle, trainable=trainable)

        def __call__(self, texts):
            return self.layer(tf.constant(texts))


hub = Registry()
embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
assert embed(["the cat"]).shape == (1, 128)
