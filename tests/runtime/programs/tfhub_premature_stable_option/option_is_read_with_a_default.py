"""A log line reads the option in a way that every release allows."""

import tensorflow as tf
import tensorflow_hub as hub

config = tf.compat.v1.ConfigProto(allow_soft_placement=True)
shared = getattr(config, "share_cluster_devices_in_session", None)
message = "session.share_cluster_devices_in_session = %s" % shared

with tf.Graph().as_default(), tf.compat.v1.Session(config=config) as session:
    vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")(tf.constant(["hello"]))
    session.run([tf.compat.v1.global_variables_initializer(), tf.compat.v1.tables_initializer()])
    assert session.run(vectors).shape == (1, 50)

assert message.endswith(("= None", "= False"))
