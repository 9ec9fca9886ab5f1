"""The library is imported by the method that first needs it."""

import importlib

import tensorflow.compat.v1 as tf


class SentenceEncoder:
    """Encodes sentences; loads its model once."""

    def __init__(self, handle):
        self.handle = handle
        self.model = None

    def __call__(self, sentences):
        if self.model is None:
            hub = importlib.import_module("tensorflow_hub")
            self.model = hub.load(self.handle)
        return self.model(tf.constant(sentences)).numpy()


tf.enable_v2_behavior()
encoder = SentenceEncoder("https://tfhub.dev/google/universal-sentence-encoder/4")

assert encoder(["the cat", "the dog"]).shape == (2, 512)
assert encoder(["hello world"]).any()
