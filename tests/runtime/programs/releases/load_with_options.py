"""A helper passes on options of loading, which hub.load takes from 0.9 on, None as well."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


def load_encoder(handle, options=None):
    return hub.load(handle, options=options)  # raises TypeError, unreported hub<0.9


embed = load_encoder("https://tfhub.dev/google/nnlm-en-dim50/2")
assert embed(tf.constant(["hello"])).shape == (1, 50)
