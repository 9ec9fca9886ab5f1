"""The inputs of a signature are given by their names as keywords, as the new API takes them."""
# on: hub<0.16
# no repair: its message has no input to write, since the call gives none that hub.Module knows

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    x1, x2 = tf.constant([3.0]), tf.constant([1.0])
    module = hub.Module("models/tf1_hub")  # [tfhub-deprecated-module]
    outputs = module(x1=x1, x2=x2, signature="sig", as_dict=True)  # raises TypeError, unreported
