"""A layer takes either format, and there is nothing to fall back to."""
# repairs: either_format_by_old_exception.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def load_encoder(handle):
    return hub.KerasLayer(handle)


with tf.Graph().as_default():
    embed = load_encoder("https://tfhub.dev/google/universal-sentence-encoder/4")
    vectors = embed(["the cat"])
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        assert session.run(vectors).shape == (1, 512)
