"""The same addresses, loaded by KerasLayer. Without a change of the list of sentences this works
since TensorFlow 2.19.
"""
# on: tf>=2.19
# repairs: embedder_by_name.py

import tensorflow as tf
import tensorflow_hub as tfhub

URLS = {
    "use": "https://tfhub.dev/google/universal-sentence-encoder/2",
    "use_large": "https://tfhub.dev/google/universal-sentence-encoder-large/3",
}


def embed_all(kind, sentences):
    embedder = tfhub.KerasLayer(URLS[kind])
    return embedder(sentences)


result = embed_all("use_large", ["hello world", "good dog"])

assert isinstance(result, tf.Tensor)
assert result.shape == (2, 512)
