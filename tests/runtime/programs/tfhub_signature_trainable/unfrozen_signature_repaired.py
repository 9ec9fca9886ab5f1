"""The encoder without a signature can be unfrozen at any time."""
# instead of: unfrozen_signature.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.KerasLayer("https://tfhub.dev/google/universal-sentence-encoder/4", trainable=True)
embed.trainable = False
sentences = tf.constant(["a good movie"])
frozen = embed(sentences)

embed.trainable = True
unfrozen = embed(sentences)

assert (unfrozen.numpy() == frozen.numpy()).all()
assert len(embed.trainable_weights) == 1
