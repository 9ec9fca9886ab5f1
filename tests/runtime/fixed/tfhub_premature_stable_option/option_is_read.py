"""A log line before the session reads the option by its new name."""

import tensorflow as tf
import tensorflow_hub as hub

config = tf.compat.v1.ConfigProto(allow_soft_placement=True)
message = "sharing cluster devices: %s" % config.experimental.share_cluster_devices_in_session

with tf.Graph().as_default(), tf.compat.v1.Session(config=config) as session:
    vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")(tf.constant(["hello"]))
    session.run([tf.compat.v1.global_variables_initializer(), tf.compat.v1.tables_initializer()])
    result = session.run(vectors)

assert result.shape == (1, 50)
assert message.endswith("False")
