"""Texts of a dataset are to be embedded where they are read, in another graph than that of the
module."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/1")
    texts = tf.data.Dataset.from_tensor_slices(["the cat", "a good movie"]).batch(2)
    embedded = texts.map(lambda batch: embed(batch))
