"""Handles stand in a dict by name; the encoder that the script picks is an old one."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

ENCODERS = {
    "use": "https://tfhub.dev/google/universal-sentence-encoder/2",
    "use_large": "https://tfhub.dev/google/universal-sentence-encoder-large/5",
}

model_name = "use"

encoder = hub.KerasLayer(ENCODERS[model_name], name="USE")
vectors = encoder(tf.constant(["hello world", "the dog"]))

assert vectors.shape == (2, 512)
assert encoder.trainable_weights == []
