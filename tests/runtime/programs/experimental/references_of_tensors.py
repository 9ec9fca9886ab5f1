"""Embeddings are kept in a set by references, since tensors themselves cannot be hashed."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")
one, other = embed(tf.constant(["cat"])), embed(tf.constant(["dog"]))
seen = {one.experimental_ref(), other.experimental_ref(), one.experimental_ref()}
assert len(seen) == 2

variable = tf.Variable(one)
for keyed in (one, variable):
    assert hasattr(keyed, "ref") == (not tf.__version__.startswith(("1.", "2.1.")))
    if hasattr(keyed, "ref"):
        assert keyed.ref() == keyed.experimental_ref()
