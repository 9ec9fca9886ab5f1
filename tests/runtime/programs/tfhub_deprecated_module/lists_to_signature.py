"""A signature of the TF1 Hub format takes lists as keywords only from TensorFlow 2.19 on."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

elmo = hub.load("https://tfhub.dev/google/elmo/3").signatures["tokens"]
outputs = elmo(tokens=[["the", "cat"]], sequence_len=[2])  # raises TypeError, unreported tf>=2.15, tf<2.19  # raises ValueError, unreported tf<2.15
assert outputs["elmo"].shape == (1, 2, 1024)
