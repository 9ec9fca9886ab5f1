"""The old class is left to graph mode, which TensorFlow 2 is not in unless it is asked to."""
# differs: whether TensorFlow runs eagerly is not known from its release
# no repair: the other branch is what the message proposes

import tensorflow as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/nnlm-en-dim50/1"

if tf.executing_eagerly():
    vectors = hub.KerasLayer(HANDLE)(tf.constant(["hello"]))
else:
    vectors = hub.Module(HANDLE)(["hello"])  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16

assert vectors.shape[1] == 50
