"""A helper fills in the config that it is given, before a session on an embedding model opens."""

import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.core.protobuf import config_pb2


def share_devices(session_config):
    session_config.experimental.share_cluster_devices_in_session = True
    return session_config


class Encoder:
    def __init__(self):
        self.config = share_devices(config_pb2.ConfigProto())

    def encode(self, sentences):
        with tf.Graph().as_default(), tf.compat.v1.Session(config=self.config) as sess:
            model = hub.load("https://tfhub.dev/google/universal-sentence-encoder-large/5")
            vectors = model(tf.constant(sentences))
            sess.run(tf.compat.v1.global_variables_initializer())
            sess.run(tf.compat.v1.tables_initializer())
            return sess.run(vectors)


result = Encoder().encode(["a good movie"])
assert result.shape == (1, 512)
