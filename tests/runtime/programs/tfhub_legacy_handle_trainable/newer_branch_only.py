"""Which encoder is fine-tuned depends on its version: the old one stays frozen."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


def build_encoder(version):
    if version == 1:
        return hub.KerasLayer("https://tfhub.dev/google/Wiki-words-250/1")
    layer = hub.KerasLayer("https://tfhub.dev/google/Wiki-words-250/2")
    layer.trainable = True
    return layer


sentences = tf.constant(["the cat", "the dog"])
weights = []
for version in (1, 2):
    encoder = build_encoder(version)
    assert encoder(sentences).shape == (2, 250)
    weights.append(len(encoder.trainable_weights))

assert weights == [0, 1]
