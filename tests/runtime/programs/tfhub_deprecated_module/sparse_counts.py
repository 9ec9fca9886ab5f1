"""A sparse tensor of counts is given to a module with a sparse input."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    weigh = hub.Module("models/tf1_hub_sparse")  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    counts = tf.SparseTensor([[0, 0], [1, 2]], [1.0, 5.0], [2, 3])
    totals = weigh(counts)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run(totals)

assert result.tolist() == [2.0, 10.0]
