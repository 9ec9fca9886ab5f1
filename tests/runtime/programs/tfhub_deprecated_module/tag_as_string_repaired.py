"""hub.KerasLayer takes the string for one tag."""
# repairs: tag_as_string.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

module = hub.KerasLayer("models/tf1_hub", tags="train")
logits = module(tf.constant([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]))

assert logits.numpy().tolist() == [[-1.0, -1.0], [1.0, 1.0]]
