"""One module serves three signatures, its inputs written out as dicts of either kind."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    m = hub.Module("models/tf1_hub")  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    images = tf.constant([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    one, two = tf.constant([1.0]), tf.constant([2.0])
    outputs = [
        m(images),
        m({"images": images}, signature="named", as_dict=True)["hidden"],
        m({"x1": one, "x2": two}, signature="sig", as_dict=True),
        m(dict(x1=two, x2=one), signature="sig", as_dict=True)["diff"],
        m(
            inputs={
                "x1": two,  # twice the same
                "x2": two,
            },
            signature="sig",
            as_dict=True,
        )["sum"],
    ]
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run(outputs)
