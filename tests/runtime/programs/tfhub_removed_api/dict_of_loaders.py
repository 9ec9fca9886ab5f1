"""A table of loaders names the old class beside the new one; writing the table down is enough to
fail, even though only the new one is ever used.
"""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

LOADERS = {"graph": hub.Module, "eager": hub.KerasLayer}  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16


def make_embedder(handle, mode="eager"):
    return LOADERS[mode](handle)


embed = make_embedder("https://tfhub.dev/google/nnlm-en-dim50/2")
result = embed(tf.constant(["the good cat"]))

assert result.shape == (1, 50)
