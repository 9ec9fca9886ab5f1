"""A helper for several releases looks for the field in the descriptor of the message."""

import tensorflow as tf
import tensorflow_hub as hub


def share_devices(config):
    if "share_cluster_devices_in_session" in tf.compat.v1.ConfigProto.DESCRIPTOR.fields_by_name:
        config.share_cluster_devices_in_session = True
    else:
        config.experimental.share_cluster_devices_in_session = True
    return config


config = share_devices(tf.compat.v1.ConfigProto())
with tf.Graph().as_default(), tf.compat.v1.Session(config=config) as session:
    vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")(tf.constant(["a cat"]))
    session.run([tf.compat.v1.global_variables_initializer(), tf.compat.v1.tables_initializer()])
    assert session.run(vectors).shape == (1, 50)

assert len(config.ListFields()) == 1
