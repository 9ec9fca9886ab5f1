"""Contextual word vectors of whole sentences come from ELMo as one of several outputs."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def elmo_vectors(sentences):
    with tf.Graph().as_default():
        elmo = hub.KerasLayer("https://tfhub.dev/google/elmo/2", signature_outputs_as_dict=True)
        embeddings = elmo(tf.convert_to_tensor(sentences))["elmo"]
        with tf.Session() as sess:
            sess.run(tf.global_variables_initializer())
            sess.run(tf.tables_initializer())
            return sess.run(tf.reduce_mean(embeddings, axis=1))


result = elmo_vectors(["the cat is on the mat", "dogs are in the fog"])
assert result.shape == (2, 1024)
