"""The config is given the experimental option in all releases from 2.0 on, which are too many."""
# when fixed: AssertionError: it asserts under which name the option is set

import tensorflow as tf
import tensorflow_hub as hub

config = tf.compat.v1.ConfigProto(allow_soft_placement=True)
if tf.__version__.startswith("2."):
    config.experimental.share_cluster_devices_in_session = True  # [tfhub-stale-experimental-option] tf>=2.2

with tf.Graph().as_default():
    tf.compat.v1.train.create_global_step()
    model = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")
    vectors = model(tf.constant(["good dog"]))
    with tf.compat.v1.train.MonitoredTrainingSession(config=config) as session:
        result = session.run(vectors)

assert result.shape == (1, 50)
assert config.experimental.share_cluster_devices_in_session == tf.__version__.startswith("2.")
assert not getattr(config, "share_cluster_devices_in_session", False)
