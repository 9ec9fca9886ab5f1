"""A bare `except` falls back to KerasLayer where the old class cannot be made."""

import tensorflow as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/nnlm-en-dim50/1"

with tf.Graph().as_default():
    try:
        embed = hub.Module(HANDLE)
    except:  # noqa: E722
        embed = hub.KerasLayer(HANDLE)
    vectors = embed(tf.constant(["hello"]))

assert vectors.shape[1] == 50
