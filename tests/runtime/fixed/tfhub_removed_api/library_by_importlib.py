"""The library is imported by its name when an encoder is made, and kept as an attribute."""

import importlib

import tensorflow.compat.v1 as tf


class Encoder(object):
    def __init__(self, path):
        self.hub = importlib.import_module("tensorflow_hub")
        self.path = path

    def encode(self, sentences):
        with tf.Graph().as_default(), tf.Session() as session:
            embed = self.hub.KerasLayer(self.path)
            vectors = embed(tf.convert_to_tensor(sentences))
            session.run([tf.global_variables_initializer(), tf.tables_initializer()])
            return session.run(vectors)


result = Encoder("https://tfhub.dev/google/nnlm-en-dim50/1").encode(["hello world", "the dog"])

assert result.shape == (2, 50)
