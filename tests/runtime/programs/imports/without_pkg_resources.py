"""With setuptools 82 there is no pkg_resources any more, and tensorflow_hub cannot be imported."""
# process: own

import sys

# As if the newest setuptools were installed.
sys.modules["pkg_resources"] = None

import tensorflow as tf
import tensorflow_hub as hub  # raises ModuleNotFoundError, unreported hub>=0.13

tf.compat.v1.enable_v2_behavior()
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/2")

assert embed(tf.constant(["the cat"])).shape == (1, 128)
