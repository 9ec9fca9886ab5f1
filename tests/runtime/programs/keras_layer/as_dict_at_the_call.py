"""The old call `elmo(text, as_dict=True)` does not go with the layer."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

elmo = hub.KerasLayer("https://tfhub.dev/google/elmo/2")
embeddings = elmo(tf.constant(["hello"]), as_dict=True)["elmo"]  # raises TypeError, unreported
