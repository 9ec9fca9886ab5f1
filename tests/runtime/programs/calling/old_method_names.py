"""A loaded TF1 Hub model is asked for its signatures as hub.Module was."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

elmo = hub.load("https://tfhub.dev/google/elmo/2")
assert sorted(elmo.signatures) == ["default", "tokens"]

names = elmo.get_signature_names()  # raises AttributeError, unreported
assert sorted(names) == ["default", "tokens"]
