"""The load format is spelt in small letters, which no resolver knows: the handle becomes a path."""

import os

import tensorflow as tf
import tensorflow_hub as hub

os.environ["TFHUB_MODEL_LOAD_FORMAT"] = "uncompressed"
tf.compat.v1.enable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/2")  # raises UnimplementedError, unreported hub>=0.12

assert embed(tf.constant(["the cat"])).shape == (1, 128)
