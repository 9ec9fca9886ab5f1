"""The same references by the name that they have from 2.2 on."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")
one, other = embed(tf.constant(["cat"])), embed(tf.constant(["dog"]))
seen = {one.ref(), other.ref(), one.ref()}  # raises AttributeError, unreported tf<2.2
assert len(seen) == 2
