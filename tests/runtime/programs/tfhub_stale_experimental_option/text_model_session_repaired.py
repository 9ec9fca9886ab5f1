"""The same session, told by the name that the option has outside of the experimental part."""
# on: tf>=2.2
# repairs: text_model_session.py

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
assert config.share_cluster_devices_in_session
assert not config.experimental.share_cluster_devices_in_session
