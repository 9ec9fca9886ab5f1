"""The old class stands behind a test of TensorFlow's version, for one release and nothing later."""

import tensorflow as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/universal-sentence-encoder/2"


def embed(sentences):
    if tf.__version__.startswith("1."):
        encoder = hub.KerasLayer(HANDLE)
        with tf.compat.v1.Session() as session:
            vectors = encoder(tf.convert_to_tensor(sentences))
            session.run(tf.compat.v1.global_variables_initializer())
            session.run(tf.compat.v1.tables_initializer())
            return session.run(vectors)
    encoder = hub.load(HANDLE)
    return encoder.signatures["default"](tf.constant(sentences))["default"].numpy()


assert embed(["the cat", "a good movie"]).shape == (2, 512)
