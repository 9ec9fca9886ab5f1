"""Empty tags, which choose the inference graph of a TF1 Hub model, are given for a TF2 one."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


def load_module(handle, is_training):
    tags = {"train"} if is_training else set()
    return hub.load(handle, tags=tags)  # raises ValueError, unreported


embed = load_module("https://tfhub.dev/google/Wiki-words-250/2", is_training=False)

assert embed(tf.constant(["cat"])).shape == (1, 250)
