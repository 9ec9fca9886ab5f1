"""One module serves three signatures, its inputs written out as dicts of either kind."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    m = hub.load("models/tf1_hub")
    images = tf.constant([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    one, two = tf.constant([1.0]), tf.constant([2.0])
    outputs = [
        m.signatures["default"](images)["default"],
        m.signatures["named"](images=images)["hidden"],
        m.signatures["sig"](x1=one, x2=two),
        m.signatures["sig"](x1=two, x2=one)["diff"],
        m.signatures["sig"](
            x1=two,  # twice the same
                x2=two,
        )["sum"],
    ]
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run(outputs)
