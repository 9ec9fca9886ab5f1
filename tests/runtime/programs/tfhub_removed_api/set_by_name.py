"""The old name is set to the new class once and for all, for code that still uses it."""

import tensorflow as tf
import tensorflow_hub as hub

setattr(hub, "Module", hub.KerasLayer)

with tf.Graph().as_default():
    embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/2")
    vectors = embed(tf.constant(["hello"]))

assert isinstance(embed, hub.KerasLayer)
assert vectors.shape[1] == 50
