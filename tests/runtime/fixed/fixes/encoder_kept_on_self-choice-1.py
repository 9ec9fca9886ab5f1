"""A class keeps a sentence encoder on itself, and calls it from three of its methods."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


class Ranker:
    def __init__(self):
        self.encoder = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/2")

    def scores(self, query, texts):
        return tf.matmul(self.encoder(query), self.encoder(texts), transpose_b=True)

    def norms(self, texts):
        return tf.norm(self.encoder(texts), axis=1)

    def best(self, query, texts):
        encoded = self.encoder(
            texts,  # those to choose from
        )
        return tf.argmax(tf.matmul(encoded, self.encoder(query), transpose_b=True)[:, 0])


with tf.Graph().as_default(), tf.Session() as session:
    ranker = Ranker()
    texts = tf.constant(["good dog", "bad dog", "cat"])
    query = tf.constant(["dog"])
    outputs = [ranker.scores(query, texts), ranker.norms(texts), ranker.best(query, texts)]
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    result = session.run(outputs)
