"""The address of nnlm on Kaggle in its TensorFlow 2 variation names a SavedModel."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

NNLM = "https://www.kaggle.com/models/google/nnlm/TensorFlow2/en-dim128/1"


class SentenceEmbedder:
    def __init__(self):
        self.graph = tf.Graph()
        with self.graph.as_default():
            self.sentences = tf.placeholder(tf.string, [None])
            self.embed = hub.KerasLayer(NNLM)
            self.embeddings = self.embed(self.sentences)
            init = tf.group([tf.global_variables_initializer(), tf.tables_initializer()])
        self.session = tf.Session(graph=self.graph)
        self.session.run(init)

    def encode(self, sentences):
        return self.session.run(self.embeddings, {self.sentences: sentences})


assert SentenceEmbedder().encode(["the cat", "a good movie"]).shape == (2, 128)
