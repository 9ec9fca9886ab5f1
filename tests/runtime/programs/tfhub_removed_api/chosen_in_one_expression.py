"""One expression takes the old class where it is, or the new one."""
# no repair: the other part of the expression is what the message proposes

import tensorflow as tf
import tensorflow_hub as hub

IS_OLD = hasattr(hub, "Module")
HANDLE = "https://tfhub.dev/google/nnlm-en-dim50/1"

with tf.Graph().as_default():
    embed = hub.Module(HANDLE) if IS_OLD else hub.KerasLayer(HANDLE)
    vectors = embed(tf.constant(["hello"]))
    spec = IS_OLD and isinstance(embed, hub.Module)

assert spec == IS_OLD
assert vectors.shape[1] == 50
