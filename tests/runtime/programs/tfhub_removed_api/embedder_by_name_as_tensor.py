"""The same addresses, loaded by KerasLayer; the list of sentences becomes a tensor first."""
# repairs: embedder_by_name.py

import tensorflow as tf
import tensorflow_hub as tfhub

tf.compat.v1.enable_v2_behavior()

URLS = {
    "use": "https://tfhub.dev/google/universal-sentence-encoder/2",
    "use_large": "https://tfhub.dev/google/universal-sentence-encoder-large/3",
}


def embed_all(kind, sentences):
    embedder = tfhub.KerasLayer(URLS[kind])
    return embedder(tf.constant(sentences))


result = embed_all("use_large", ["hello world", "good dog"])

assert result.shape == (2, 512)
