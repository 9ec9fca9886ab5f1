"""A list is given to a signature of a TF2 model without its name."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

model = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")
embed = model.signatures["default"]
assert embed(tf.constant(["cat"]))["default"].shape == (1, 50)

outputs = embed(["cat", "dog"])  # raises ValueError, unreported tf<=2.2  # raises TypeError, unreported tf>=2.15
assert outputs["default"].shape == (2, 50)
