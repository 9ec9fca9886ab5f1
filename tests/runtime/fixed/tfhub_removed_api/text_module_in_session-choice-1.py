"""Sentences are embedded with hub.Module in a session, as every tutorial of 2018 did it."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/2")
    embeddings = embed(tf.constant(["the cat", "a good movie"]))
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        result = session.run(embeddings)

assert result.shape == (2, 128)
