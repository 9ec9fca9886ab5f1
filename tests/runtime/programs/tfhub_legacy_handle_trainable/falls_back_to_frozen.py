"""The model is built trainable if that works, and frozen otherwise."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

MODULE_URL = "https://tfhub.dev/google/nnlm-en-dim128/1"
sentences = tf.constant(["hello world"])

try:
    embed = hub.KerasLayer(MODULE_URL, trainable=True)
    vectors = embed(sentences)
except ValueError:
    embed = hub.KerasLayer(MODULE_URL, trainable=False)
    vectors = embed(sentences)

assert vectors.shape == (1, 128)
assert embed.trainable_weights == []
