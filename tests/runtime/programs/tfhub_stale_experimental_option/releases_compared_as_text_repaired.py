"""The option is set on the config itself, whatever the comparison of the releases says."""
# on: tf>=2.2
# instead of: releases_compared_as_text.py

import tensorflow as tf
import tensorflow_hub as hub

config = tf.compat.v1.ConfigProto()
if tf.__version__ >= "2.2":
    config.share_cluster_devices_in_session = True
else:
    config.share_cluster_devices_in_session = True

with tf.Graph().as_default(), tf.compat.v1.Session(config=config) as session:
    vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")(tf.constant(["good"]))
    session.run([tf.compat.v1.global_variables_initializer(), tf.compat.v1.tables_initializer()])
    result = session.run(vectors)

assert result.shape == (1, 50)
assert config.share_cluster_devices_in_session
