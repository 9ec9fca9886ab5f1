"""A loader for handles of either format tries hub.Module first and falls back to hub.load."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def load_encoder(handle):
    try:
        return hub.Module(handle)
    except (AttributeError, RuntimeError, tf.errors.NotFoundError):
        return hub.load(handle)


with tf.Graph().as_default():
    embed = load_encoder("https://tfhub.dev/google/universal-sentence-encoder/4")
    vectors = embed(["the cat"])
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        assert session.run(vectors).shape == (1, 512)
