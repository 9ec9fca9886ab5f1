"""The arguments of the encoder come from a dict of settings, and the model is a SavedModel."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

CONFIG = {"spec": "https://tfhub.dev/google/nnlm-en-dim50/2", "trainable": False}

with tf.Graph().as_default():
    embed = hub.Module(**CONFIG)  # [tfhub-savedmodel-in-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises NotFoundError hub>=0.9, hub<0.16  # raises RuntimeError hub<0.9  # raises AttributeError hub>=0.16
    embeddings = embed(["the cat", "a good movie"])
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        assert session.run(embeddings).shape == (2, 50)
