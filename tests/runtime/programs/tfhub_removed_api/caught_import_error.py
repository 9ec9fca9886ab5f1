"""One name for two classes: the old one where it can be imported, else KerasLayer."""

import tensorflow as tf

try:
    from tensorflow_hub import Module as Encoder
except ImportError:
    from tensorflow_hub import KerasLayer as Encoder

with tf.Graph().as_default():
    encoder = Encoder("https://tfhub.dev/google/nnlm-en-dim50/1")
    vectors = encoder(tf.constant(["the cat"]))

assert vectors.shape[1] == 50
