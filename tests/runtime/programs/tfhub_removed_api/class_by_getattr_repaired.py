"""The configuration names KerasLayer, or `load`, and both are found."""
# instead of: class_by_getattr.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

HANDLE = "https://tfhub.dev/google/nnlm-de-dim128/1"
words = tf.constant(["hello world"])

result = getattr(hub, "KerasLayer")(HANDLE)(words)
loaded = getattr(hub, "load")(HANDLE).signatures["default"](words)["default"]

assert result.shape == (1, 128)
assert (loaded.numpy() == result.numpy()).all()
