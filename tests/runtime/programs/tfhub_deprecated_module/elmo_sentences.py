"""Contextual word vectors of whole sentences come from ELMo as one of several outputs."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def elmo_vectors(sentences):
    with tf.Graph().as_default():
        elmo = hub.Module("https://tfhub.dev/google/elmo/2", trainable=False)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
        embeddings = elmo(sentences, signature="default", as_dict=True)["elmo"]
        with tf.Session() as sess:
            sess.run(tf.global_variables_initializer())
            sess.run(tf.tables_initializer())
            return sess.run(tf.reduce_mean(embeddings, axis=1))


result = elmo_vectors(["the cat is on the mat", "dogs are in the fog"])
assert result.shape == (2, 1024)
