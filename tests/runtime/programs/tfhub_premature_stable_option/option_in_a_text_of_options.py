"""A config is read from text, which may name only fields of the release at hand."""

import tensorflow as tf
import tensorflow_hub as hub
from google.protobuf import text_format

TEXT = """
allow_soft_placement: true
share_cluster_devices_in_session: true
"""

config = text_format.Parse(TEXT, tf.compat.v1.ConfigProto())  # raises ParseError, unreported tf<2.2
assert config.share_cluster_devices_in_session

with tf.Graph().as_default(), tf.compat.v1.Session(config=config) as session:
    vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")(tf.constant(["hello"]))
    session.run([tf.compat.v1.global_variables_initializer(), tf.compat.v1.tables_initializer()])
    assert session.run(vectors).shape == (1, 50)
