"""Settings of a job in nested dicts, of which only what the config knows goes into it."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

JOB = {
    "handle": "https://tfhub.dev/google/Wiki-words-250/2",
    "experimental": {"share_cluster_devices_in_session": True, "prefetch": 2},
    "session": {"allow_soft_placement": True, "intra_op_parallelism_threads": 1},
}
JOB["experimental"]["share_cluster_devices_in_session"] = False

config = tf.ConfigProto(**JOB["session"])
with tf.Graph().as_default(), tf.Session(config=config) as session:
    words = hub.KerasLayer(JOB["handle"])(tf.constant(["cat", "dog"]))
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    assert session.run(words).shape == (2, 250)

assert config.intra_op_parallelism_threads == 1
assert not config.HasField("experimental")
