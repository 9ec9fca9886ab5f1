"""A layer embeds the sentences on every release."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


def embed_sentences(texts, handle):
    return hub.KerasLayer(handle, input_shape=[], dtype=tf.string)(texts)


features = {"sentence": tf.constant(["hello world"])}
dense = embed_sentences(features["sentence"], "https://tfhub.dev/google/nnlm-en-dim128/1")

assert dense.shape == (1, 128)
