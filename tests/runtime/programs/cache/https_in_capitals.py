"""The scheme of a handle is written in capitals: it is not seen as an address."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.load("HTTPS://tfhub.dev/google/nnlm-en-dim128/2")  # raises UnimplementedError, unreported hub>=0.12  # raises UnsupportedHandleError, unreported hub<0.12

assert embed(tf.constant(["the cat"])).shape == (1, 128)
