"""A command-line flag decides whether the session of a text encoder shares cluster devices."""
# when fixed: AssertionError: it asserts under which name the option is set

import sys

import tensorflow as tf
import tensorflow_hub as hub

flags = tf.compat.v1.flags
flags.DEFINE_bool("share_devices", True, "Share the devices of the cluster in the session.")
FLAGS = flags.FLAGS


def main(sentences):
    session_config = tf.compat.v1.ConfigProto()
    session_config.experimental.share_cluster_devices_in_session = FLAGS.share_devices  # [tfhub-stale-experimental-option] tf>=2.2
    with tf.Graph().as_default():
        encode = hub.KerasLayer("https://tfhub.dev/google/universal-sentence-encoder/4")
        vectors = encode(tf.constant(sentences))
        with tf.compat.v1.Session(config=session_config) as sess:
            sess.run(
                [tf.compat.v1.global_variables_initializer(), tf.compat.v1.tables_initializer()]
            )
            return session_config, sess.run(vectors)


FLAGS(sys.argv)
config, result = main(["the dog", "the cat"])

assert result.shape == (2, 512)
assert config.experimental.share_cluster_devices_in_session
assert not getattr(config, "share_cluster_devices_in_session", False)
