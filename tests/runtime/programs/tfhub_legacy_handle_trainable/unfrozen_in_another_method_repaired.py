"""The class on the module's later version, which can be fine-tuned."""
# repairs: unfrozen_in_another_method.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


class SentimentModel:
    """Sentences to scores."""

    def __init__(self):
        self.embed = hub.KerasLayer(
            "https://tfhub.dev/google/nnlm-en-dim128-with-normalization/2", trainable=True
        )
        self.direction = tf.ones([128, 1])

    def predict(self, sentences):
        return tf.matmul(self.embed(sentences), self.direction)


model = SentimentModel()
with tf.GradientTape() as tape:
    score = model.predict(tf.constant(["a good movie"]))

assert len(tape.gradient(score, model.embed.trainable_variables)) == 1
