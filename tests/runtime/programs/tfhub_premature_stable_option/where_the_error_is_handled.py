"""A config is made with the option, and without it where the constructor refuses it."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

try:
    config = tf.ConfigProto(share_cluster_devices_in_session=True)
except ValueError:
    config = tf.ConfigProto(experimental={"share_cluster_devices_in_session": True})

with tf.Graph().as_default(), tf.Session(config=config) as session:
    vectors = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/2")(tf.constant(["dog"]))
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    assert session.run(vectors).shape == (1, 128)

assert len(config.ListFields()) == 1
