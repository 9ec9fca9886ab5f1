"""A script puts hub.load in the place of hub.Module, so that older code around it loads
SavedModels."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

hub.Module = hub.load


def embed_texts(texts):
    with tf.Graph().as_default(), tf.Session() as session:
        embed = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/4")
        vectors = embed(texts)
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return session.run(vectors)


assert embed_texts(["the cat"]).shape == (1, 512)
