"""Set and read by one name, the option is reported as it is."""
# on: tf>=2.2
# instead of: read_by_the_other_name.py

import tensorflow as tf
import tensorflow_hub as hub

config = tf.compat.v1.ConfigProto()
config.share_cluster_devices_in_session = True

message = "sharing cluster devices: %s" % config.share_cluster_devices_in_session
assert message == "sharing cluster devices: True"

with tf.Graph().as_default(), tf.compat.v1.Session(config=config) as session:
    embed = hub.load("https://tfhub.dev/google/tf2-preview/nnlm-en-dim128/1")
    vectors = embed(tf.constant(["hello"]))
    session.run([tf.compat.v1.global_variables_initializer(), tf.compat.v1.tables_initializer()])
    result = session.run(vectors)

assert result.shape == (1, 128)
