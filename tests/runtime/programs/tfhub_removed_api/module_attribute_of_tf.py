"""TensorFlow itself never had a `hub`."""

import tensorflow as tf

with tf.Graph().as_default():
    elmo = tf.hub.Module("https://tfhub.dev/google/elmo/2")  # raises AttributeError, unreported
    embeddings = elmo(["the cat"])
