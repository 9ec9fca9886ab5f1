"""A module is made and called in one expression, on words out of a variable."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.disable_v2_behavior()

words = ["good", "bad", "unheard"]
embeddings = hub.KerasLayer("https://tfhub.dev/google/Wiki-words-250/2")(tf.constant(words))
with tf.compat.v1.Session() as sess:
    sess.run(tf.compat.v1.global_variables_initializer())
    sess.run(tf.compat.v1.tables_initializer())
    result = sess.run(embeddings)

assert result.shape == (3, 250)
