"""A script exports a model on top of an embedding, whose vocabulary file goes with it.

What takes the module's place would export none, so no fix is made.
"""
# on: hub<0.16
# no repair: the new API leaves the vocabulary behind; the program beside this one shows it

import os

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")  # [tfhub-deprecated-module]
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

assert len(os.listdir("exported/assets")) == 1
