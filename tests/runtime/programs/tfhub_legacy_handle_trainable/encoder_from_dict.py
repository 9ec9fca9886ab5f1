"""Handles stand in a dict by name; the encoder that the script picks is an old one."""
# when fixed by Train: AssertionError: it asserts that nothing trains, and the later version does

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

ENCODERS = {
    "use": "https://tfhub.dev/google/universal-sentence-encoder/2",
    "use_large": "https://tfhub.dev/google/universal-sentence-encoder-large/5",
}

model_name = "use"

encoder = hub.KerasLayer(ENCODERS[model_name], trainable=True, name="USE")  # [tfhub-legacy-handle-trainable] hub>=0.8
vectors = encoder(tf.constant(["hello world", "the dog"]))  # raises ValueError hub>=0.8

assert vectors.shape == (2, 512)
assert encoder.trainable_weights == []
