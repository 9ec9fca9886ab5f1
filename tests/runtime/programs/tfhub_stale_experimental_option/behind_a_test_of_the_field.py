"""Code for several releases asks the config whether it has the option itself."""

import tensorflow as tf
import tensorflow_hub as hub


def session_config():
    config = tf.compat.v1.ConfigProto(allow_soft_placement=True)
    if hasattr(config, "share_cluster_devices_in_session"):
        config.share_cluster_devices_in_session = True
    else:
        config.experimental.share_cluster_devices_in_session = True
    return config


config = session_config()
with tf.Graph().as_default(), tf.compat.v1.Session(config=config) as session:
    embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/2")
    vectors = embed(tf.constant(["a dog", "a cat", "a movie"]))
    session.run([tf.compat.v1.global_variables_initializer(), tf.compat.v1.tables_initializer()])
    assert session.run(vectors).shape == (3, 128)

part = config if hasattr(config, "share_cluster_devices_in_session") else config.experimental
assert part.share_cluster_devices_in_session
