"""The lone input of a TF1 text model is given by the name that it had in its graph."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-de-dim128/1").signatures["default"]
assert embed(default=tf.constant(["hello"]))["default"].shape == (1, 128)

outputs = embed(text=tf.constant(["hello"]))  # raises TypeError, unreported
assert outputs["default"].shape == (1, 128)
