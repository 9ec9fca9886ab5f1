"""A loop takes the first of two names that the library has."""

import tensorflow as tf
import tensorflow_hub as hub

for name in ("Module", "KerasLayer"):
    if hasattr(hub, name):
        make_layer = getattr(hub, name)
        break

with tf.Graph().as_default():
    vectors = make_layer("https://tfhub.dev/google/nnlm-en-dim50/1")(tf.constant(["hello"]))

assert vectors.shape[1] == 50
