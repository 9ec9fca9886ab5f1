"""A layer on a signature is unfrozen after the first stage of training; its next call fails."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.KerasLayer(
    "https://tfhub.dev/google/universal-sentence-encoder/4",
    signature="default",
    output_key="default",
)
sentences = tf.constant(["a good movie"])
frozen = embed(sentences)

embed.trainable = False
unfrozen = embed(sentences)

assert (unfrozen.numpy() == frozen.numpy()).all()
