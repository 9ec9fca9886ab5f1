"""A layer that was made trainable is frozen before its first call: what counts is the call."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/1", trainable=True)
embed.trainable = False
result = embed(tf.constant(["hello world"]))

assert result.shape == (1, 128)
assert embed.trainable_weights == []
