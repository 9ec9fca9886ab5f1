"""Sentences are written into the call as a list, as the module's page shows it."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    embed = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    embeddings = embed(["The quick brown fox", "jumps over the lazy dog."])
    others = embed(
        [
            "No man is an island",  # nor is any text
        ]
    )
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        result = session.run([embeddings, others])
