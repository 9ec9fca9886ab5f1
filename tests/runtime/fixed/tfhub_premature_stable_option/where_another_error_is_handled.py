"""The option is tried inside of a handler for missing keys, but attributes are what is missing."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

config = tf.ConfigProto()
try:
    config.experimental.share_cluster_devices_in_session = True
except KeyError:
    config.allow_soft_placement = True

with tf.Graph().as_default(), tf.Session(config=config) as session:
    vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim128/2")(tf.constant(["a bad movie"]))
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    result = session.run(vectors)

assert result.shape == (1, 128)
