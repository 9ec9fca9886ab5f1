"""Only a signature of the loaded TF2 SavedModel is kept. Before TensorFlow 2.3 the variables go with
the model, as soon as Python collects its garbage.
"""

import gc

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


class Embedder(object):
    def __init__(self, handle):
        self.embed = hub.load(handle).signatures["default"]

    def __call__(self, words):
        return self.embed(tf.constant(words))["default"]


embedder = Embedder("models/tf2_text_2")
gc.collect()
vectors = embedder(["hello", "the cat"])  # raises NotFoundError, unreported tf<2.3

assert vectors.shape == (2, 2)
