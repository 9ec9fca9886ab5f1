"""A sentence encoder is loaded by its signature and is to be trained: calling it fails, since a
signature is for inference.
"""
# when fixed by Take: ValueError: the model gives a tensor, of which there is no output to take

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

handle = "https://tfhub.dev/google/nnlm-en-dim128/2"
embed = hub.KerasLayer(handle, signature="default", output_key="default", trainable=True)  # [tfhub-signature-trainable] hub>=0.8
result = embed(tf.constant(["hello world", "the cat"]))  # raises ValueError hub>=0.8

assert result.shape == (2, 128)
