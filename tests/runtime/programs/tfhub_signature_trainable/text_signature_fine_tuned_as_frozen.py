"""The signature is kept, and the layer with it frozen."""
# repairs: text_signature_fine_tuned.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

handle = "https://tfhub.dev/google/nnlm-en-dim128/2"
embed = hub.KerasLayer(handle, signature="default", output_key="default")
result = embed(tf.constant(["hello world", "the cat"]))

assert result.shape == (2, 128)
assert embed.trainable_weights == []
