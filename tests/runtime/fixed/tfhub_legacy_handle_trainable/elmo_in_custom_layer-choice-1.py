"""A custom layer wraps ELMo with `trainable=True`, as many Kaggle kernels did; its call fails."""
# on: tf<2.16

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


class ElmoEmbeddingLayer(tf.keras.layers.Layer):
    def __init__(self, **kwargs):
        super(ElmoEmbeddingLayer, self).__init__(**kwargs)
        self.dimensions = 1024
        self.elmo = hub.KerasLayer(
            "https://tfhub.dev/google/elmo/3", output_key="elmo"
        )

    def call(self, x, mask=None):
        return self.elmo(x)


embeddings = ElmoEmbeddingLayer()(tf.constant(["the cat", "hello"]))

assert embeddings.shape == (2, 2, 1024)
