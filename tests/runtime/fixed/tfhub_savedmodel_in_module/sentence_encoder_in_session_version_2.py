"""Version 2 of the universal sentence encoder is in the TF1 Hub format, which hub.Module reads as
long as the library has it."""

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

MESSAGES = ["the cat", "a good movie", "a bad movie"]

with tf.Graph().as_default():
    embed = hub.KerasLayer("https://tfhub.dev/google/universal-sentence-encoder/2")
    messages = tf.placeholder(tf.string, shape=[None])
    embeddings = embed(messages)
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        result = session.run(embeddings, feed_dict={messages: MESSAGES})

similarity = np.inner(result, result)
assert similarity[1, 2] > similarity[0, 1]
