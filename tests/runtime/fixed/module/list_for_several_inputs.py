"""A signature with two inputs is given a list of tensors: which is which has to be said in a
dict."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    x1, x2 = tf.constant([3.0]), tf.constant([1.0])
    module = hub.KerasLayer("models/tf1_hub", signature="sig", signature_outputs_as_dict=True)
    outputs = module(tf.convert_to_tensor([x1, x2]))
