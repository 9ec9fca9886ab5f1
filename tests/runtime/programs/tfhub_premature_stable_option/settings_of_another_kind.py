"""A project's own settings have the name of the option; the session's config does not get it."""

import argparse

import tensorflow as tf
import tensorflow_hub as hub


class SessionSettings:
    share_cluster_devices_in_session = False

    def to_proto(self):
        return tf.compat.v1.ConfigProto(allow_soft_placement=True)


settings = SessionSettings()
settings.share_cluster_devices_in_session = True
parser = argparse.ArgumentParser()
parser.add_argument("--share_cluster_devices_in_session", action="store_true")
options = parser.parse_args([])
options.share_cluster_devices_in_session = settings.share_cluster_devices_in_session
setattr(options, "share_cluster_devices_in_session", False)

with tf.Graph().as_default(), tf.compat.v1.Session(config=settings.to_proto()) as session:
    vectors = hub.load("https://tfhub.dev/google/Wiki-words-250/2")(tf.constant(["dog"]))
    session.run([tf.compat.v1.global_variables_initializer(), tf.compat.v1.tables_initializer()])
    assert session.run(vectors).shape == (1, 250)

assert not options.share_cluster_devices_in_session
