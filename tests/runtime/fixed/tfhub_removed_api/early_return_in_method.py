"""A method returns what the new class gives before it would come to the old one."""

import tensorflow as tf
import tensorflow_hub as hub


class Embedder(object):
    def __init__(self, handle):
        self.handle = handle
        self.old = getattr(hub, "Module", None) is not None

    def __call__(self, words):
        if not self.old:
            return hub.KerasLayer(self.handle)(words)
        module = hub.KerasLayer(self.handle)
        return module(words)


with tf.Graph().as_default():
    vectors = Embedder("https://tfhub.dev/google/nnlm-en-dim50/1")(tf.constant(["hello"]))

assert vectors.shape[1] == 50
