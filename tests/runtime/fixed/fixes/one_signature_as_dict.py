"""Every call of a module asks for the same signature and for all of its outputs."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    pairs = hub.KerasLayer("models/tf1_hub", signature="sig", signature_outputs_as_dict=True)
    one, two = tf.constant([1.0]), tf.constant([2.0])
    first = pairs({"x1": one, "x2": two})
    second = pairs(dict(x1=first["sum"], x2=first["diff"]))
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run([first, second])
