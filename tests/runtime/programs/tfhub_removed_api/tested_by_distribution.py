"""The metadata of the installed distribution tell the version that decides."""
# no repair: the other branch is what the message proposes

import pkg_resources
import tensorflow as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/nnlm-en-dim50/1"
VERSION = pkg_resources.get_distribution("tensorflow-hub").version

with tf.Graph().as_default():
    if int(VERSION.split(".")[1]) < 16:
        embed = hub.Module(HANDLE)
    else:
        embed = hub.KerasLayer(HANDLE)
    vectors = embed(tf.constant(["hello"]))

assert vectors.shape[1] == 50
