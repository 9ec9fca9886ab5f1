"""Every call of a module asks for the same signature and for all of its outputs."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    pairs = hub.Module("models/tf1_hub")  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    one, two = tf.constant([1.0]), tf.constant([2.0])
    first = pairs({"x1": one, "x2": two}, signature="sig", as_dict=True)
    second = pairs(dict(x1=first["sum"], x2=first["diff"]), signature="sig", as_dict=True)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run([first, second])
