"""The encoder class on KerasLayer, called with a tensor."""
# repairs: library_by_importlib.py

import importlib

import tensorflow.compat.v1 as tf

tf.enable_v2_behavior()


class Encoder(object):
    def __init__(self, path):
        self.hub = importlib.import_module("tensorflow_hub")
        self.path = path

    def encode(self, sentences):
        embed = self.hub.KerasLayer(self.path)
        return embed(sentences)


encoder = Encoder("https://tfhub.dev/google/nnlm-en-dim50/1")
result = encoder.encode(tf.constant(["hello world", "the dog"]))

assert result.shape == (2, 50)
