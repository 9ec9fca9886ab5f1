"""The name of a model without its site: a path of a directory that does not exist."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.load("google/nnlm-en-dim50/2")  # raises UnsupportedHandleError, unreported hub<0.9  # raises OSError, unreported hub>=0.9
assert embed(tf.constant(["hello"])).shape == (1, 50)
