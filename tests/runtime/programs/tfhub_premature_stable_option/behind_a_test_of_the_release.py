"""A function returns early on releases that have the option under its old name only."""

import tensorflow as tf
import tensorflow_hub as hub

RELEASE = tuple(int(part) for part in tf.__version__.split(".")[:2])


def share_devices(config):
    if RELEASE < (2, 2):
        config.experimental.share_cluster_devices_in_session = True
        return
    config.share_cluster_devices_in_session = True


config = tf.compat.v1.ConfigProto()
share_devices(config)
with tf.Graph().as_default(), tf.compat.v1.Session(config=config) as session:
    model = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
    vectors = model.signatures["default"](tf.constant(["good", "bad"]))["default"]
    session.run([tf.compat.v1.global_variables_initializer(), tf.compat.v1.tables_initializer()])
    assert session.run(vectors).shape == (2, 128)

assert len(config.ListFields()) == 1
