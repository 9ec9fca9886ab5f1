"""Loaders are tried one after the other until one works."""
# differs: which function a loop calls is not followed
# no repair: the second loader is what the message proposes

import tensorflow as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/nnlm-en-dim50/1"
LOADERS = [lambda: hub.Module(HANDLE), lambda: hub.KerasLayer(HANDLE)]  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16

with tf.Graph().as_default():
    for load in LOADERS:
        try:
            embed = load()
            break
        except AttributeError:
            continue
    vectors = embed(tf.constant(["hello"]))

assert vectors.shape[1] == 50
