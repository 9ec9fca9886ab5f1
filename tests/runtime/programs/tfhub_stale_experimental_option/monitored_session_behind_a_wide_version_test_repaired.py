"""The same branch sets the option on the config itself, which is right from 2.2 on."""
# on: tf>=2.2
# repairs: monitored_session_behind_a_wide_version_test.py

import tensorflow as tf
import tensorflow_hub as hub

config = tf.compat.v1.ConfigProto(allow_soft_placement=True)
if tf.__version__.startswith("2."):
    config.share_cluster_devices_in_session = True

with tf.Graph().as_default():
    tf.compat.v1.train.create_global_step()
    model = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")
    vectors = model(tf.constant(["good dog"]))
    with tf.compat.v1.train.MonitoredTrainingSession(config=config) as session:
        result = session.run(vectors)

assert result.shape == (1, 50)
assert config.share_cluster_devices_in_session
assert not config.experimental.share_cluster_devices_in_session
