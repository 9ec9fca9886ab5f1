"""A variant of a module is chosen by two tags, and a signature with two inputs gives a dict."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    m = hub.Module("models/tf1_hub", tags={"foo", "bar"})  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    outputs = m(dict(x1=[1.0], x2=[2.0]), signature="sig", as_dict=True)
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        result = sess.run(outputs)

assert result == {"sum": [3.0], "diff": [-1.0]}
