"""`trainable=False` is what a layer on a signature has to be."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.KerasLayer(
    "https://tfhub.dev/google/nnlm-en-dim50/2",
    signature="default",
    output_key="default",
    trainable=False,
)
vectors = embed(tf.constant(["the dog"]))

assert vectors.shape == (1, 50)
