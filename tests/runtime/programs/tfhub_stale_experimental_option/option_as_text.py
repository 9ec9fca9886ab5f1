"""The value of the option comes from a file of settings, as text."""
# no repair: the text is refused under the other name as well

import configparser

import tensorflow as tf
import tensorflow_hub as hub

settings = configparser.ConfigParser()
settings.read_string("[session]\nshare_devices = yes\n")

config = tf.compat.v1.ConfigProto()
config.experimental.share_cluster_devices_in_session = settings["session"]["share_devices"]  # [tfhub-stale-experimental-option] tf>=2.2  # raises TypeError, unreported
with tf.Graph().as_default(), tf.compat.v1.Session(config=config):
    hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")
