"""The lazily loaded library's KerasLayer on version 2."""
# repairs: lazy_loader.py

import tensorflow.compat.v1 as tf
from tensorflow.python.util.lazy_loader import LazyLoader

tf.enable_v2_behavior()

hub = LazyLoader("hub", globals(), "tensorflow_hub")


def embed_words(words):
    module = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2")
    return module(words)


assert embed_words(tf.constant(["the good", "the bad"])).shape == (2, 50)
