"""A module is made and called in one expression, on words out of a variable."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.disable_v2_behavior()

words = ["good", "bad", "unheard"]
embeddings = hub.Module("https://tfhub.dev/google/Wiki-words-250/1")(words)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
with tf.compat.v1.Session() as sess:
    sess.run(tf.compat.v1.global_variables_initializer())
    sess.run(tf.compat.v1.tables_initializer())
    result = sess.run(embeddings)

assert result.shape == (3, 250)
