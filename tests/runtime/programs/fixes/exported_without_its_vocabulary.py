"""A layer takes the place of an embedding module whose model is exported: its vocabulary stays behind.

The exported model looks for the file in the cache of tensorflow_hub: it works here, and nowhere else.
"""

import os

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/1")
    sentences = tf.placeholder(tf.string, [None])
    vectors = embed(sentences)
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        tf.saved_model.simple_save(
            session,
            "exported",
            {"sentences": sentences},
            {"vectors": vectors},
            legacy_init_op=tf.tables_initializer(),
        )

assert not os.path.isdir("exported/assets") or not os.listdir("exported/assets")
