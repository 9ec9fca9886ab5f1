"""A session for a text model is told to share the devices of its cluster by the experimental name.

Only the experimental option is set by that; the option of the config itself stays at its default.
"""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

config = tf.ConfigProto(allow_soft_placement=True)
config.share_cluster_devices_in_session = True

with tf.Graph().as_default():
    embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/2")
    embeddings = embed(tf.constant(["the cat", "a good movie"]))
    with tf.Session(config=config) as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        result = session.run(embeddings)

assert result.shape == (2, 128)
assert config.experimental.share_cluster_devices_in_session
assert not getattr(config, "share_cluster_devices_in_session", False)
