"""Before TensorFlow 2.3 the library refuses every options but None, whatever they are."""
# on: tf<2.3, hub>=0.9

import collections

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

LoadOptions = collections.namedtuple("LoadOptions", ["experimental_io_device"])

options = LoadOptions(experimental_io_device="/job:localhost")
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2", options=options)  # raises NotImplementedError, unreported
assert embed(tf.constant(["hello"])).shape == (1, 50)
