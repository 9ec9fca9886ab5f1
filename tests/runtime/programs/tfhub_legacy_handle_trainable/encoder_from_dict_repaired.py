"""The encoder's later version can be trained."""
# repairs: encoder_from_dict.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

encoder = hub.KerasLayer(
    "https://tfhub.dev/google/universal-sentence-encoder/4", trainable=True, name="USE"
)
vectors = encoder(tf.constant(["hello world", "the dog"]))

assert vectors.shape == (2, 512)
assert len(encoder.trainable_weights) == 1
