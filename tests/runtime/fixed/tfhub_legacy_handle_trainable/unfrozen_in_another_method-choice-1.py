"""A classifier class builds its layer frozen; a method that callers use before fine-tuning switches
it to trainable, and the next prediction fails.
"""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


class SentimentModel:
    """Sentences to scores."""

    def __init__(self, hub_url="https://tfhub.dev/google/nnlm-en-dim128-with-normalization/1"):
        self.embed = hub.KerasLayer(hub_url)
        self.direction = tf.ones([128, 1])

    def unfreeze(self):
        self.embed.trainable = False

    def predict(self, sentences):
        return tf.matmul(self.embed(sentences), self.direction)


model = SentimentModel()
frozen = model.predict(tf.constant(["a good movie"]))
model.unfreeze()
unfrozen = model.predict(tf.constant(["a good movie"]))

assert unfrozen.numpy() == frozen.numpy()
