"""In hub.KerasLayer a string is one tag, and the training variant is loaded."""
# repairs: tags_as_string.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

module = hub.KerasLayer("models/tf1_hub", tags="train")
outputs = module(tf.constant([[1.0, 0.0, 0.0]]))
assert outputs.numpy().tolist() == [[0.0, 0.0]]
