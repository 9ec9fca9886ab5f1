"""The constructor of a config refuses a field that it does not know."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

config = tf.ConfigProto(share_cluster_device_in_session=True)  # raises ValueError, unreported
with tf.Graph().as_default(), tf.Session(config=config):
    hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")
