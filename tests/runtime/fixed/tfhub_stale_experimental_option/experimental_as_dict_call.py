"""The experimental part of a session config is given to the constructor as a call of dict()."""

import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.compat.v1 import ConfigProto

SENTENCES = ["good movie", "bad movie"]


def session_config(threads=1):
    return ConfigProto(
        inter_op_parallelism_threads=threads,
        share_cluster_devices_in_session=True,
    )


with tf.Graph().as_default(), tf.compat.v1.Session(config=session_config()) as sess:
    encoder = hub.load("https://tfhub.dev/google/universal-sentence-encoder/4")
    vectors = encoder(tf.constant(SENTENCES))
    sess.run([tf.compat.v1.global_variables_initializer(), tf.compat.v1.tables_initializer()])
    result = sess.run(vectors)

assert result.shape == (2, 512)
assert session_config().experimental.share_cluster_devices_in_session
assert not getattr(session_config(), "share_cluster_devices_in_session", False)
