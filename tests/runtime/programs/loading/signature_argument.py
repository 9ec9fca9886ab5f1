"""hub.load is asked for one signature, as hub.KerasLayer can be."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

elmo = hub.load("https://tfhub.dev/google/elmo/3", signature="default")  # raises TypeError, unreported

assert elmo(tf.constant(["the cat"]))["default"].shape == (1, 1024)
