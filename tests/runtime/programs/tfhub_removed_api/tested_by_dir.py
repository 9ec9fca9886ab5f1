"""The names of the library are listed to see which class there is."""
# no repair: the other branch is what the message proposes

import tensorflow as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/nnlm-en-dim50/1"

with tf.Graph().as_default():
    if "Module" in dir(hub):
        embed = hub.Module(HANDLE)
    elif "KerasLayer" in hub.__dict__:
        embed = hub.KerasLayer(HANDLE)
    vectors = embed(tf.constant(["hello"]))

assert vectors.shape[1] == 50
