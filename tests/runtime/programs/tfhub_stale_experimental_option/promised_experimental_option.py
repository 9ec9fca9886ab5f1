"""An option that is experimental in every release is set as if it had left .experimental."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

session_config = tf.ConfigProto()
session_config.share_session_state_in_clusterspec_propagation = True  # raises AttributeError, unreported
with tf.Graph().as_default(), tf.Session(config=session_config):
    hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")
