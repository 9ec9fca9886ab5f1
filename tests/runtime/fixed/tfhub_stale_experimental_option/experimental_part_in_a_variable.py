"""A helper takes the experimental part of a config into a variable and sets options on it."""

import tensorflow as tf
import tensorflow_hub as hub


def configure(threads):
    config = tf.compat.v1.ConfigProto(inter_op_parallelism_threads=threads)
    experimental = config.experimental
    experimental.share_session_state_in_clusterspec_propagation = True
    config.share_cluster_devices_in_session = 1
    return config


config = configure(threads=1)
with tf.Graph().as_default():
    model = hub.load("https://tfhub.dev/google/tf2-preview/nnlm-en-dim50/1")
    embeddings = model(tf.constant(["hello world"]))
    with tf.compat.v1.Session(config=config) as session:
        session.run(
            [tf.compat.v1.global_variables_initializer(), tf.compat.v1.tables_initializer()]
        )
        result = session.run(embeddings)

assert result.shape == (1, 50)
assert config.experimental.share_cluster_devices_in_session is True
assert getattr(config, "share_cluster_devices_in_session", False) is False
