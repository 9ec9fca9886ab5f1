"""Sentences are embedded in a graph: variables and tables are initialized before the run."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def embed_all(handle, sentences):
    with tf.Graph().as_default():
        placeholder = tf.placeholder(tf.string, [None])
        embed = hub.load(handle)
        if handle.endswith("/1"):
            embeddings = embed.signatures["default"](placeholder)["default"]
        else:
            embeddings = embed(placeholder)
        init = tf.group(tf.global_variables_initializer(), tf.tables_initializer())
        with tf.Session() as session:
            session.run(init)
            return session.run(embeddings, {placeholder: sentences})


old = embed_all("https://tfhub.dev/google/nnlm-en-dim128/1", ["the cat", "a good movie"])
new = embed_all("https://tfhub.dev/google/nnlm-en-dim128/2", ["the cat", "a good movie"])

assert old.shape == new.shape == (2, 128)
assert old.any() and new.any()
