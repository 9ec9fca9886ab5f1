"""An import is guarded, but for the error of an attribute; a missing name is an ImportError."""

import tensorflow as tf

try:
    from tensorflow_hub import Module as Encoder  # [tfhub-removed-api] hub>=0.16  # raises ImportError hub>=0.16
except AttributeError:
    from tensorflow_hub import KerasLayer as Encoder

with tf.Graph().as_default() as graph:
    encoder = Encoder("https://tfhub.dev/google/nnlm-en-dim50/1")
    vectors = encoder(tf.constant(["the cat"]))

assert vectors.shape[1] == 50
