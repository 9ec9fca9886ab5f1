"""The model is loaded once and called by the function that is compiled."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder/4")


@tf.function
def encode(sentences):
    return tf.nn.l2_normalize(embed(sentences), axis=1)


norms = tf.norm(encode(tf.constant(["the cat", "the dog"])), axis=1)

assert norms.numpy().round(3).tolist() == [1.0, 1.0]
