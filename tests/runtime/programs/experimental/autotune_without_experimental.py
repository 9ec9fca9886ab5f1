"""The same pipeline by the name that newer tutorials use, which TensorFlow has from 2.4 on."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/2")
dataset = tf.data.Dataset.from_tensor_slices(["the cat", "the dog", "a good movie"]).batch(2)
dataset = dataset.map(embed).prefetch(tf.data.AUTOTUNE)  # raises AttributeError, unreported tf<2.4
assert [batch.shape.as_list() for batch in dataset] == [[2, 128], [1, 128]]
