"""Version 4 of the universal sentence encoder takes the place of version 2 in the well-known
session code. It is a SavedModel, so hub.Module does not find the file that marks its own format."""

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

MESSAGES = ["the cat", "a good movie", "a bad movie"]

with tf.Graph().as_default():
    embed = hub.KerasLayer("https://tfhub.dev/google/universal-sentence-encoder/4")
    messages = tf.placeholder(tf.string, shape=[None])
    embeddings = embed(messages)
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        vectors = session.run(embeddings, feed_dict={messages: MESSAGES})

similarity = np.inner(vectors, vectors)
assert similarity[1, 2] > similarity[0, 1]
