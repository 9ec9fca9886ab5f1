"""Options are given to hub.load, where TensorFlow itself has none before 2.3."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

options = tf.saved_model.LoadOptions(experimental_io_device="/job:localhost")  # raises AttributeError, unreported tf<2.3
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2", options=options)
assert embed(tf.constant(["hello"])).shape == (1, 50)
