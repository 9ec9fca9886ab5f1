"""A signature with two inputs is given a list of tensors: which is which has to be said in a
dict."""
# on: hub<0.16
# no repair: the layer that its message proposes takes no list for two inputs either

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    x1, x2 = tf.constant([3.0]), tf.constant([1.0])
    module = hub.Module("models/tf1_hub")  # [tfhub-deprecated-module]
    outputs = module([x1, x2], signature="sig", as_dict=True)  # raises TypeError, unreported
