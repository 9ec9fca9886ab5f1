"""The directory of a module is resolved, and TensorFlow itself loads the variant without tags."""

import os

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

path = hub.resolve("https://tfhub.dev/google/Wiki-words-250/1")
assert os.path.exists(os.path.join(path, "saved_model.pb"))
model = tf.compat.v2.saved_model.load(path, tags=[])
vectors = model.signatures["default"](tf.constant(["good", "bad"]))["default"]
assert vectors.shape == (2, 250)
