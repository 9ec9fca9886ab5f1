"""The lazily loaded library's KerasLayer embeds the words."""
# repairs: lazy_loader.py

import tensorflow.compat.v1 as tf
from tensorflow.python.util.lazy_loader import LazyLoader

tf.enable_v2_behavior()

hub = LazyLoader("hub", globals(), "tensorflow_hub")


def embed_words(words):
    module = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/1")
    return module(words)


result = embed_words(tf.constant(["the good", "the bad"]))

assert result.shape == (2, 50)
