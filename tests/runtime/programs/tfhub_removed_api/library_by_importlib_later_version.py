"""The encoder class on version 2 of nnlm, called with a tensor."""
# repairs: library_by_importlib.py

import importlib

import tensorflow.compat.v1 as tf

tf.enable_v2_behavior()


class Encoder(object):
    def __init__(self):
        self.hub = importlib.import_module("tensorflow_hub")

    def encode(self, sentences):
        embed = self.hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2")
        return embed(sentences)


vectors = Encoder().encode(tf.constant(["hello world", "the dog"]))

assert vectors.shape == (2, 50)
