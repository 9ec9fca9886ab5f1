"""The encoder itself, called without a signature, can be trained."""
# repairs: text_signature_fine_tuned.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

handle = "https://tfhub.dev/google/nnlm-en-dim128/2"
embed = hub.KerasLayer(handle, trainable=True)
result = embed(tf.constant(["hello world", "the cat"]))

assert result.shape == (2, 128)
assert len(embed.trainable_weights) == 1
