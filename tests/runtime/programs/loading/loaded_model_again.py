"""A helper loads what its caller has loaded already."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


def embed_sentences(model, sentences):
    embed = hub.load(model)  # raises ValueError, unreported hub>=0.12  # raises AttributeError, unreported hub<0.12
    return embed(tf.constant(sentences))


use = hub.load("https://tfhub.dev/google/universal-sentence-encoder/4")

assert embed_sentences(use, ["the cat"]).shape == (1, 512)
