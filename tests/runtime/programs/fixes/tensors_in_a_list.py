"""Sentences that a graph makes are put into a list for the module, beside one that is written out."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    words = tf.unstack(tf.strings.split([tf.constant("a good movie")], " ").values[:2], num=2)
    vectors = embed([words[0], words[1], "movie"])
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        result = session.run(vectors)
