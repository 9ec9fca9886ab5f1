"""The option on the config itself: assigned, given to the constructor, and set by its name."""
# on: tf>=2.2

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

assigned = tf.ConfigProto()
assigned.share_cluster_devices_in_session = True
given = tf.ConfigProto(share_cluster_devices_in_session=True)
named = tf.ConfigProto()
setattr(named, "share_cluster_devices_in_session", True)

with tf.Graph().as_default():
    embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")
    vectors = embed(tf.constant(["hello"]))
    for config in (assigned, given, named):
        assert config.share_cluster_devices_in_session is True
        assert config.experimental.share_cluster_devices_in_session is False
        with tf.Session(config=config) as session:
            session.run([tf.global_variables_initializer(), tf.tables_initializer()])
            assert session.run(vectors).shape == (1, 50)
