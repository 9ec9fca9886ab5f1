"""An array of type float64 is given to a module whose input is float32: it is converted."""

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

table = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])

with tf.Graph().as_default():
    projection = hub.KerasLayer("models/tf1_hub")
    projected = projection(table)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run(projected)

assert result.tolist() == [[0.0, 1.0], [2.0, 3.0]]
