"""The library is loaded lazily, at the first use of one of its names."""

import tensorflow.compat.v1 as tf
from tensorflow.python.util.lazy_loader import LazyLoader

hub = LazyLoader("hub", globals(), "tensorflow_hub")


def embed_words(words):
    with tf.Graph().as_default(), tf.Session() as session:
        module = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/1")
        vectors = module(tf.convert_to_tensor(words))
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return session.run(vectors)


result = embed_words(["the good", "the bad"])

assert result.shape == (2, 50)
