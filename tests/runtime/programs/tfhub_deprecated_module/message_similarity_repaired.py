"""hub.KerasLayer takes the placeholder too, and the session gives the same similarities."""
# repairs: message_similarity.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

module_url = "https://tfhub.dev/google/universal-sentence-encoder/2"
messages = ["the cat", "the dog", "a good movie"]

with tf.Graph().as_default():
    embed = hub.KerasLayer(module_url)
    text_input = tf.placeholder(tf.string, shape=[None])
    encodings = embed(text_input)
    similarity = tf.matmul(encodings, encodings, transpose_b=True)
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        result = session.run(similarity, feed_dict={text_input: messages})

assert result.shape == (3, 3)
