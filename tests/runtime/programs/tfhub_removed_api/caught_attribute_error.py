"""The old class is tried first; where it is missing its AttributeError leads to `hub.load`."""

import tensorflow as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/universal-sentence-encoder/2"

with tf.Graph().as_default():
    try:
        embed = hub.Module(HANDLE)
    except AttributeError:
        embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder/4")
    vectors = embed(tf.constant(["hello world"]))

assert vectors.shape[1] == 512
