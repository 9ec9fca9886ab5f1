"""The version comes from a settings file and is all that is passed on as the handle."""

import json

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

config = json.loads('{"model": "https://tfhub.dev/google/nnlm-en-dim50", "version": 2}')

embed = hub.load(config["version"])  # raises ValueError, unreported hub>=0.12  # raises AttributeError, unreported hub<0.12

assert embed(tf.constant(["cat"])).shape == (1, 50)
