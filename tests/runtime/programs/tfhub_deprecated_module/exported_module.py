"""A module is defined by a function of its graph, built, and exported with its weights."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def half_plus_two():
    x = tf.placeholder(tf.float32, [None])
    a = tf.get_variable("a", initializer=0.5)
    b = tf.get_variable("b", initializer=2.0)
    hub.add_signature(inputs=x, outputs=a * x + b)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16


spec = hub.create_module_spec(half_plus_two)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
with tf.Graph().as_default():
    module = hub.Module(spec)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16
    y = module([4.0, 8.0])
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        module.export("half_plus_two", session)
        result = session.run(y)

assert result.tolist() == [4.0, 6.0]
