"""The tag of the training variant is given to hub.Module as a string, which is taken for its
letters."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    module = hub.KerasLayer("models/tf1_hub", tags="train")
    outputs = module(tf.constant([[1.0, 0.0, 0.0]]))
