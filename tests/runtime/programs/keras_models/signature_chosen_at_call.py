"""The signature is given when the layer is called, as it was to hub.Module."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

elmo = hub.KerasLayer("https://tfhub.dev/google/elmo/3")
embeddings = elmo(tf.constant(["the cat"]), signature="default", as_dict=True)["elmo"]  # raises TypeError, unreported

assert embeddings.shape == (1, 2, 1024)
