"""The old class is left to graph mode, which TensorFlow 2 is not in unless it is asked to."""

import tensorflow as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/nnlm-en-dim50/1"

if tf.executing_eagerly():
    vectors = hub.KerasLayer(HANDLE)(tf.constant(["hello"]))
else:
    vectors = hub.KerasLayer(HANDLE)(tf.constant(["hello"]))

assert vectors.shape[1] == 50
