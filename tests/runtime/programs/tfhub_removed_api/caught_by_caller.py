"""Two functions load the model, each in the way of one generation; the caller catches the error of
the first and calls the second.
"""
# differs: errors that the callers of a function catch are not followed
# no repair: the second function is what the message proposes

import tensorflow as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/nnlm-en-dim50/1"


def load_tf1():
    return hub.Module(HANDLE)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16


def load_tf2():
    return hub.KerasLayer(HANDLE)


with tf.Graph().as_default():
    try:
        embed = load_tf1()
    except AttributeError:
        embed = load_tf2()
    vectors = embed(tf.constant(["hello"]))

assert vectors.shape[1] == 50
