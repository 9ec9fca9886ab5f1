"""With eager execution disabled hub.Module works on TensorFlow 2 as it did before."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_eager_execution()

embed = hub.KerasLayer("https://tfhub.dev/google/Wiki-words-250/2")
embeddings = embed(tf.constant(["the cat", "a good movie"]))
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    sess.run(tf.tables_initializer())
    result = sess.run(embeddings)

assert result.shape == (2, 250)
