"""A dict of outputs is asked for at the call of a layer, where hub.Module took the wish."""

import tensorflow as tf
import tensorflow_hub as hub

elmo = hub.KerasLayer("https://tfhub.dev/google/elmo/3")
vectors = elmo(tf.constant(["the cat"]), as_dict=True)["elmo"]  # raises TypeError, unreported
