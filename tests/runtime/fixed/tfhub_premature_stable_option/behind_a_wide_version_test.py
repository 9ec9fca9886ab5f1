"""The option is taken for one that every release from 2.0 on has; 2.1 does not have it."""

import tensorflow as tf
import tensorflow_hub as hub

config = tf.compat.v1.ConfigProto()
if tf.__version__.startswith("2."):
    config.experimental.share_cluster_devices_in_session = True
else:
    config.experimental.share_cluster_devices_in_session = True

with tf.Graph().as_default(), tf.compat.v1.Session(config=config) as session:
    vectors = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2")(tf.constant(["the dog"]))
    session.run([tf.compat.v1.global_variables_initializer(), tf.compat.v1.tables_initializer()])
    result = session.run(vectors)

assert result.shape == (1, 50)
