"""A loader for either format falls back to hub.load on the errors that hub.Module raised in early
releases. Since 0.9 it raises another one, which is none of these."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def load_encoder(handle):
    try:
        return hub.Module(handle)  # [tfhub-savedmodel-in-module] hub>=0.9, hub<0.16  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises NotFoundError hub>=0.9, hub<0.16  # raises AttributeError hub>=0.16
    except (RuntimeError, OSError):
        return hub.load(handle)


with tf.Graph().as_default():
    embed = load_encoder("https://tfhub.dev/google/universal-sentence-encoder/4")
    vectors = embed(["the cat"])
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        assert session.run(vectors).shape == (1, 512)
