"""hub.Module takes a tag that is a string for the set of its letters, and finds no such variant."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    module = hub.KerasLayer("models/tf1_hub", tags="train")
    logits = module(tf.constant([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]))
