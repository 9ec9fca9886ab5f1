"""A version that was never published is asked for: the site answers that there is none."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/99")  # raises HTTPError, unreported

assert embed(tf.constant(["the cat"])).shape == (1, 128)
