"""A handle is copied without its scheme: it is taken for a path."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

layer = hub.KerasLayer("tfhub.dev/google/nnlm-en-dim50/2", input_shape=[], dtype=tf.string)  # raises OSError, unreported hub>=0.12  # raises UnsupportedHandleError, unreported hub<0.12

assert layer(tf.constant(["a good movie"])).shape == (1, 50)
