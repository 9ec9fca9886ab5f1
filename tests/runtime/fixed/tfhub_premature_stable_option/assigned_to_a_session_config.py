"""A session for a text model gets the option by its new name, which TensorFlow has from 2.2 on."""

import tensorflow as tf
import tensorflow_hub as hub

session_config = tf.compat.v1.ConfigProto()
session_config.allow_soft_placement = True
session_config.experimental.share_cluster_devices_in_session = True

with tf.Graph().as_default():
    embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/2")
    embeddings = embed(tf.constant(["the cat", "a good movie"]))
    with tf.compat.v1.Session(config=session_config) as session:
        session.run(
            [tf.compat.v1.global_variables_initializer(), tf.compat.v1.tables_initializer()]
        )
        result = session.run(embeddings)

assert result.shape == (2, 128)
assert len(session_config.ListFields()) == 2
