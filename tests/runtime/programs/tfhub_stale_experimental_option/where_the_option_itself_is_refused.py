"""The option is tried on the config first, and set under .experimental where that has none."""

import tensorflow as tf
import tensorflow_hub as hub


class Embedder:
    def __init__(self, handle):
        self.handle = handle
        self.config = tf.compat.v1.ConfigProto()
        try:
            self.config.share_cluster_devices_in_session = True
        except AttributeError:
            self.config.experimental.share_cluster_devices_in_session = True

    def embed(self, sentences):
        with tf.Graph().as_default(), tf.compat.v1.Session(config=self.config) as sess:
            vectors = hub.load(self.handle)(tf.constant(sentences))
            sess.run(tf.compat.v1.global_variables_initializer())
            sess.run(tf.compat.v1.tables_initializer())
            return sess.run(vectors)


embedder = Embedder("https://tfhub.dev/google/universal-sentence-encoder/4")
assert embedder.embed(["hello world"]).shape == (1, 512)
assert len(embedder.config.ListFields()) == 1
