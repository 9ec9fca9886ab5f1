"""The handle comes from the environment and falls back to a SavedModel, as demos on servers do
it."""

import os

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

ENCODER = os.environ.get("ENCODER", "https://tfhub.dev/google/universal-sentence-encoder/4")

with tf.Graph().as_default():
    embed = hub.Module(ENCODER)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-savedmodel-in-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises NotFoundError hub>=0.9, hub<0.16  # raises RuntimeError hub<0.9  # raises AttributeError hub>=0.16
    vectors = embed(["the cat"])
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        assert session.run(vectors).shape == (1, 512)
