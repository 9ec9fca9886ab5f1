"""An encoder class holds ELMo as a hub.Module and runs it in a session of its own."""

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub


class ElmoEncoder(object):
    def __init__(self, url="https://tfhub.dev/google/elmo/2"):
        graph = tf.Graph()
        with graph.as_default():
            self.sentences = tf.compat.v1.placeholder(tf.string, [None])
            self.elmo = hub.KerasLayer(url, signature_outputs_as_dict=True)
            self.vectors = self.elmo(self.sentences)["elmo"]
            init = tf.compat.v1.global_variables_initializer()
        self.session = tf.compat.v1.Session(graph=graph)
        self.session.run(init)

    def encode(self, texts):
        vectors = self.session.run(self.vectors, {self.sentences: texts})
        return np.mean(vectors, axis=1)


encoder = ElmoEncoder()
result = encoder.encode(["the cat sat", "hello"])

assert result.shape == (2, 1024)
