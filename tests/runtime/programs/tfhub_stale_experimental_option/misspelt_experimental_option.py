"""The experimental option without its plural: a config has no field of this name."""

import tensorflow as tf
import tensorflow_hub as hub

config = tf.compat.v1.ConfigProto()
config.experimental.share_cluster_device_in_session = True  # raises AttributeError, unreported
with tf.Graph().as_default(), tf.compat.v1.Session(config=config):
    hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")
