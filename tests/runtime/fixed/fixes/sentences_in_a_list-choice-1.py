"""Sentences are written into the call as a list, as the module's page shows it."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    embed = hub.KerasLayer("https://tfhub.dev/google/universal-sentence-encoder/4")
    embeddings = embed(tf.constant(["The quick brown fox", "jumps over the lazy dog."]))
    others = embed(
        tf.constant([
            "No man is an island",  # nor is any text
        ])
    )
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        result = session.run([embeddings, others])
