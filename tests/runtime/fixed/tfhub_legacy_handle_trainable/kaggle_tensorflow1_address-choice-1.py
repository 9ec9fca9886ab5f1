"""The model's page on Kaggle offers a TensorFlow1 variation; its address goes into a layer that is
to be trained.
"""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

NNLM = "https://www.kaggle.com/models/google/nnlm/TensorFlow1/en-dim128/1"


class Encoder(tf.Module):
    def __init__(self, path):
        super().__init__()
        self.embed = hub.KerasLayer(path, False)

    def __call__(self, sentences):
        return tf.nn.l2_normalize(self.embed(sentences), axis=1)


encoder = Encoder(NNLM)
vectors = encoder(tf.constant(["the cat", "a dog"]))

assert vectors.shape == (2, 128)
assert encoder.embed.trainable_weights == []
