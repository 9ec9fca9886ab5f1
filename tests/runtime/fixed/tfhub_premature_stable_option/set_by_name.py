"""Options of a session are set by their names, the last one by a name that is too new."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

config = tf.ConfigProto()
setattr(config, "allow_soft_placement", True)
setattr(config.experimental, "share_cluster_devices_in_session", True)

with tf.Graph().as_default(), tf.Session(config=config) as sess:
    embed = hub.KerasLayer("https://tfhub.dev/google/Wiki-words-250/2")
    vectors = embed(tf.constant(["cat", "dog"]))
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    result = sess.run(vectors)

assert result.shape == (2, 250)
