"""The three names that every release has are imported by name."""

import tensorflow.compat.v1 as tf
from tensorflow_hub import KerasLayer, load, resolve
from tensorflow_hub import __version__ as hub_version

tf.enable_v2_behavior()

HANDLE = "https://tfhub.dev/google/Wiki-words-250/2"

words = tf.constant(["cat", "dog"])
vectors = load(HANDLE)(words)
same = KerasLayer(HANDLE)(words)

assert vectors.shape == (2, 250)
assert tf.reduce_all(vectors == same)
assert tf.io.gfile.exists(resolve(HANDLE) + "/saved_model.pb")
assert hub_version.startswith("0.")
