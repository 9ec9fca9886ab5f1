"""Releases are compared as text: 2.15 comes before 2.2 and takes the branch for old ones."""
# when fixed: AssertionError: it asserts under which name the option is set

import tensorflow as tf
import tensorflow_hub as hub

config = tf.compat.v1.ConfigProto()
if tf.__version__ >= "2.2":
    config.share_cluster_devices_in_session = True
else:
    config.experimental.share_cluster_devices_in_session = True  # [tfhub-stale-experimental-option] tf>=2.10, tf<2.20

with tf.Graph().as_default(), tf.compat.v1.Session(config=config) as session:
    vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")(tf.constant(["good"]))
    session.run([tf.compat.v1.global_variables_initializer(), tf.compat.v1.tables_initializer()])
    result = session.run(vectors)

assert result.shape == (1, 50)
old = tf.__version__.startswith(("1.", "2.1"))
assert config.experimental.share_cluster_devices_in_session == old
