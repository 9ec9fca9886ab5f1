"""The experimental part of a config is assigned as a whole, which messages do not allow."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

session_config = tf.ConfigProto()
session_config.experimental = tf.ConfigProto.Experimental(collective_nccl=True)  # raises AttributeError, unreported
with tf.Graph().as_default(), tf.Session(config=session_config):
    hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")
