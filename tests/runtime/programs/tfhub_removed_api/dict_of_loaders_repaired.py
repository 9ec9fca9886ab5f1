"""A table with `hub.load` for graphs; both loaders give what the old table's did."""
# instead of: dict_of_loaders.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

LOADERS = {"graph": hub.load, "eager": hub.KerasLayer}


def make_embedder(handle, mode="eager"):
    return LOADERS[mode](handle)


embed = make_embedder("https://tfhub.dev/google/nnlm-en-dim50/2")
result = embed(tf.constant(["the good cat"]))

assert result.shape == (1, 50)
