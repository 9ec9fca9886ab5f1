"""A signature of a TF1 model is called with a plain list, which releases up to 2.18 refuse."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
outputs = embed.signatures["default"](["my text", "batch"])  # raises ValueError, unreported tf<=2.2  # raises TypeError, unreported tf>=2.15, tf<2.19

assert outputs["default"].shape == (2, 128)
