"""Only a signature of the loaded TF1 model is kept: its variables stay, in every release."""

import gc

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


class Embedder(object):
    def __init__(self, handle):
        self.embed = hub.load(handle).signatures["default"]

    def __call__(self, words):
        return self.embed(tf.constant(words))["default"]


embedder = Embedder("models/tf1_hub_text_2")
gc.collect()
vectors = embedder(["hello", "the cat"])

assert vectors.shape == (2, 2)
