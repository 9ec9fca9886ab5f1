"""A checkup reads both options of a config and refuses one that was set under the old name."""
# on: tf>=2.2

import tensorflow as tf
import tensorflow_hub as hub


def check(config):
    if config.experimental.share_cluster_devices_in_session:
        raise ValueError("set share_cluster_devices_in_session on the config itself")
    return config.share_cluster_devices_in_session


config = tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)
assert check(config)

with tf.Graph().as_default(), tf.compat.v1.Session(config=config) as session:
    scores, embeddings, _ = hub.load("https://tfhub.dev/google/yamnet/1")(tf.zeros([16000]))
    session.run(tf.compat.v1.global_variables_initializer())
    assert [value.shape for value in session.run([scores, embeddings])] == [(1, 521), (1, 1024)]
