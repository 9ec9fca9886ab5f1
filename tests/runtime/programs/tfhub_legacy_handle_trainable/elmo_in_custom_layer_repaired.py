"""The custom layer keeps ELMo frozen, which is all that TF2 can do with it."""
# on: tf<2.16
# repairs: elmo_in_custom_layer.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


class ElmoEmbeddingLayer(tf.keras.layers.Layer):
    def __init__(self, **kwargs):
        super(ElmoEmbeddingLayer, self).__init__(**kwargs)
        self.dimensions = 1024
        self.elmo = hub.KerasLayer(
            "https://tfhub.dev/google/elmo/3", trainable=False, output_key="elmo"
        )

    def call(self, x, mask=None):
        return self.elmo(x)


embeddings = ElmoEmbeddingLayer()(tf.constant(["the cat", "hello"]))

assert embeddings.shape == (2, 2, 1024)
