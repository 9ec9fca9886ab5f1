"""A log line reads the option from the config itself, though it was set under .experimental.

Setting one does not set the other, so the line says that the devices are not shared.
"""
# on: tf>=2.2
# when fixed: AssertionError: it reads the option by the other name, and asserts that it is not set

import tensorflow as tf
import tensorflow_hub as hub

config = tf.compat.v1.ConfigProto()
config.experimental.share_cluster_devices_in_session = True  # [tfhub-stale-experimental-option]

message = "sharing cluster devices: %s" % config.share_cluster_devices_in_session
assert message == "sharing cluster devices: False"

with tf.Graph().as_default(), tf.compat.v1.Session(config=config) as session:
    embed = hub.load("https://tfhub.dev/google/tf2-preview/nnlm-en-dim128/1")
    vectors = embed(tf.constant(["hello"]))
    session.run([tf.compat.v1.global_variables_initializer(), tf.compat.v1.tables_initializer()])
    result = session.run(vectors)

assert result.shape == (1, 128)
