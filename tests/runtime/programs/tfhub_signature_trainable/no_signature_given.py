"""`signature=None` means the model itself, which can be trained."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


def load_encoder(handle, signature=None):
    return hub.KerasLayer(handle, signature=signature, trainable=True)


encoder = load_encoder("https://tfhub.dev/google/nnlm-en-dim50/2")
with tf.GradientTape() as tape:
    loss = tf.reduce_sum(encoder(tf.constant(["the dog"])))

assert len(tape.gradient(loss, encoder.trainable_variables)) == 1
