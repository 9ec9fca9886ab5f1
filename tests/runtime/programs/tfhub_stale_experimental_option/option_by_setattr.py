"""Options of a session are set by their names, one of them in the experimental part."""
# when fixed: AssertionError: it asserts under which name the option is set

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

session_config = tf.ConfigProto()
setattr(session_config, "allow_soft_placement", True)
setattr(session_config.experimental, "share_cluster_devices_in_session", True)  # [tfhub-stale-experimental-option] tf>=2.2

with tf.Graph().as_default():
    embed = hub.KerasLayer("https://tfhub.dev/google/Wiki-words-250/2")
    vectors = embed(tf.constant(["cat", "dog"]))
    with tf.Session(config=session_config) as sess:
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        result = sess.run(vectors)

assert result.shape == (2, 250)
assert session_config.experimental.share_cluster_devices_in_session
assert not getattr(session_config, "share_cluster_devices_in_session", False)
