"""The handle comes from the environment and falls back to a SavedModel, as demos on servers do
it."""

import os

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

ENCODER = os.environ.get("ENCODER", "https://tfhub.dev/google/universal-sentence-encoder/4")

with tf.Graph().as_default():
    embed = hub.KerasLayer(ENCODER)
    vectors = embed(tf.constant(["the cat"]))
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        assert session.run(vectors).shape == (1, 512)
