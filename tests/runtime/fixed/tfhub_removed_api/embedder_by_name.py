"""The library goes by another alias here, and a dict of addresses is searched by the model's name."""

import tensorflow as tf
import tensorflow_hub as tfhub

tf1 = tf.compat.v1

URLS = {
    "use": "https://tfhub.dev/google/universal-sentence-encoder/2",
    "use_large": "https://tfhub.dev/google/universal-sentence-encoder-large/3",
}


def embed_all(kind, sentences):
    with tf.Graph().as_default():
        embedder = tfhub.KerasLayer(URLS[kind])
        tensor = embedder(tf.convert_to_tensor(sentences))
        with tf1.Session() as session:
            session.run([tf1.global_variables_initializer(), tf1.tables_initializer()])
            return session.run(tensor)


result = embed_all("use_large", ["hello world", "good dog"])

assert result.shape == (2, 512)
