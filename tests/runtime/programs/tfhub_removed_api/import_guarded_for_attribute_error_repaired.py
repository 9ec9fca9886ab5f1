"""KerasLayer needs no guard."""
# repairs: import_guarded_for_attribute_error.py

import tensorflow as tf
import tensorflow_hub

with tf.Graph().as_default() as graph:
    encoder = tensorflow_hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/1")
    vectors = encoder(tf.constant(["the cat"]))

assert vectors.shape[1] == 50
