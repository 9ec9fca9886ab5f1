"""The value of the option comes from a file of settings, as text."""

import configparser

import tensorflow as tf
import tensorflow_hub as hub

settings = configparser.ConfigParser()
settings.read_string("[session]\nshare_devices = yes\n")

config = tf.compat.v1.ConfigProto()
config.share_cluster_devices_in_session = settings["session"]["share_devices"]
with tf.Graph().as_default(), tf.compat.v1.Session(config=config):
    hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")
