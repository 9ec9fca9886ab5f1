"""Experimental options are prepared apart and copied into the config of a session."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

session_config = tf.ConfigProto(allow_soft_placement=True)
session_config.experimental.CopyFrom(
    tf.ConfigProto.Experimental(share_cluster_devices_in_session=True)  # [tfhub-stale-experimental-option] tf>=2.2
)

with tf.Graph().as_default():
    layer = hub.KerasLayer("https://tfhub.dev/google/tf2-preview/gnews-swivel-20dim/1")
    embedded = layer(tf.constant(["the dog"]))
    with tf.Session(config=session_config) as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        result = session.run(embedded)

assert result.shape == (1, 20)
assert [field.name for field, _ in session_config.experimental.ListFields()] == [
    "share_cluster_devices_in_session"
]
assert not getattr(session_config, "share_cluster_devices_in_session", False)
