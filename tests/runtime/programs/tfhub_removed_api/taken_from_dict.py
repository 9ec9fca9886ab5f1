"""The class is taken out of the library's own dict of names."""

import tensorflow as tf
import tensorflow_hub as hub

Module = vars(hub)["Module"]  # raises KeyError, unreported hub>=0.16

with tf.Graph().as_default():
    vectors = Module("https://tfhub.dev/google/nnlm-en-dim50/1")(["hello"])

assert vectors.shape[1] == 50
