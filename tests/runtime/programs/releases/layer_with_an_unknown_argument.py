"""A layer is given the argument as_dict, which only calls of the old modules took."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

layer = hub.KerasLayer("https://tfhub.dev/google/elmo/3", as_dict=True)  # raises TypeError, unreported
print(layer(tf.constant(["hello"])))
