"""A variant of a module is chosen by two tags, and a signature with two inputs gives a dict."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    m = hub.KerasLayer("models/tf1_hub", tags={"foo", "bar"}, signature="sig", signature_outputs_as_dict=True)
    outputs = m(dict(x1=tf.constant([1.0]), x2=tf.constant([2.0])))
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        result = sess.run(outputs)

assert result == {"sum": [3.0], "diff": [-1.0]}
