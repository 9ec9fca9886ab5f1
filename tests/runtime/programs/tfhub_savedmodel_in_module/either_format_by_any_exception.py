"""A loader for handles of either format falls back to hub.load whatever hub.Module raises."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def load_encoder(handle):
    try:
        encoder = hub.Module(handle)
    except Exception:
        encoder = hub.load(handle)
    return encoder


with tf.Graph().as_default():
    embed = load_encoder("https://tfhub.dev/google/universal-sentence-encoder/4")
    vectors = embed(["the cat"])
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        assert session.run(vectors).shape == (1, 512)
