"""The fields of the message are kept in a variable, which code for several releases looks into."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

FIELDS = tf.ConfigProto.DESCRIPTOR.fields_by_name

config = tf.ConfigProto()
if "share_cluster_devices_in_session" in FIELDS:
    config.share_cluster_devices_in_session = True
else:
    config.experimental.share_cluster_devices_in_session = True

with tf.Graph().as_default(), tf.Session(config=config) as session:
    vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")(tf.constant(["a cat"]))
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    assert session.run(vectors).shape == (1, 50)

assert len(config.ListFields()) == 1
