"""Everything is imported from the library at once. From 0.16 on its list of names still holds those
that it has removed, so that the import itself fails."""

import tensorflow.compat.v1 as tf
from tensorflow_hub import *  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16

with tf.Graph().as_default():
    module = Module("models/tf1_hub")  # [tfhub-deprecated-module] hub<0.16
    outputs = module(tf.constant([[1.0, 0.0, 0.0]]))
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        assert session.run(outputs).tolist() == [[0.0, 1.0]]
