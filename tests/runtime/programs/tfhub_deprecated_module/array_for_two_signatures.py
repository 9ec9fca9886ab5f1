"""An array is given to two signatures of one module."""

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    m = hub.Module("models/tf1_hub")  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    logits = m(np.array([[1.0, 0.0, 0.0]], np.float32))
    hidden = m(np.array([[0.0, 1.0, 0.0]], np.float32), signature="named", as_dict=True)["hidden"]
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run([logits, hidden])

assert [part.tolist() for part in result] == [[[0.0, 1.0]], [[3.0, 4.0]]]
