"""The same when models are to be read from their storage: the library expects to be sent there."""
# on: hub>=0.12

import os

import tensorflow as tf
import tensorflow_hub as hub

os.environ["TFHUB_MODEL_LOAD_FORMAT"] = "UNCOMPRESSED"
tf.compat.v1.enable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/99")  # raises ValueError, unreported

assert embed(tf.constant(["the cat"])).shape == (1, 128)
