"""The option stands on a config, which is merged into the config of the session."""
# on: tf>=2.2
# repairs: experimental_copied_into_config.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

session_config = tf.ConfigProto(allow_soft_placement=True)
session_config.MergeFrom(tf.ConfigProto(share_cluster_devices_in_session=True))

with tf.Graph().as_default():
    layer = hub.KerasLayer("https://tfhub.dev/google/tf2-preview/gnews-swivel-20dim/1")
    embedded = layer(tf.constant(["the dog"]))
    with tf.Session(config=session_config) as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        result = session.run(embedded)

assert result.shape == (1, 20)
assert session_config.allow_soft_placement
assert session_config.share_cluster_devices_in_session
assert not session_config.experimental.share_cluster_devices_in_session
