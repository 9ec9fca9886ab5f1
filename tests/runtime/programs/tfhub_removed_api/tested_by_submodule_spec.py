"""Whether a submodule can be found tells whether the old class is there."""
# differs: what find_spec gives for a submodule is not known from the release
# no repair: the other branch is what the message proposes

import importlib.util

import tensorflow as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/nnlm-en-dim50/1"

with tf.Graph().as_default():
    if importlib.util.find_spec("tensorflow_hub.module") is not None:
        embed = hub.Module(HANDLE)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16
    else:
        embed = hub.KerasLayer(HANDLE)
    vectors = embed(tf.constant(["hello"]))

assert vectors.shape[1] == 50
