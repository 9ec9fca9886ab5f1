"""The training job fine-tunes the model itself, and the serving job calls its signature."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

HANDLE = "https://tfhub.dev/google/Wiki-words-250/2"


def encoder(training):
    if training:
        return hub.KerasLayer(HANDLE, trainable=True)
    return hub.KerasLayer(HANDLE, signature="default", output_key="default")


words = tf.constant(["cat", "dog"])
trained, served = encoder(training=True), encoder(training=False)

assert (trained(words).numpy() == served(words).numpy()).all()
assert len(trained.trainable_weights) == 1 and served.trainable_weights == []
