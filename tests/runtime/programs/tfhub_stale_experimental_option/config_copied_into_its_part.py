"""A whole config with the option is copied into the experimental part of another, not into it."""
# on: tf>=2.2

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

session_config = tf.ConfigProto(allow_soft_placement=True)
session_config.experimental.CopyFrom(tf.ConfigProto(share_cluster_devices_in_session=True))  # raises TypeError, unreported

with tf.Graph().as_default(), tf.Session(config=session_config):
    hub.KerasLayer("https://tfhub.dev/google/tf2-preview/gnews-swivel-20dim/1")
