"""The second argument of hub.load is tags, not trainable as it was for hub.Module."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128-with-normalization/1", True)  # raises RuntimeError, unreported

assert embed.signatures["default"](tf.constant(["cat"]))["default"].shape == (1, 128)
