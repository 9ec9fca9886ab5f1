"""The branch for TensorFlow 1 is kept for reference and switched off by a constant."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

USE_TF1 = False
MODULE_URL = "https://tfhub.dev/google/universal-sentence-encoder/4"

if USE_TF1:
    embed = hub.Module(MODULE_URL)
else:
    embed = hub.load(MODULE_URL)

assert embed(tf.constant(["the good movie"])).shape == (1, 512)
