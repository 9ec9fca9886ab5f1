"""A script defines a module, exports it and loads it again from the directory that it wrote."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def half_plus_two():
    x = tf.placeholder(tf.float32, [None])
    a, b = tf.get_variable("a", initializer=0.5), tf.get_variable("b", initializer=2.0)
    hub.add_signature(inputs=x, outputs=a * x + b)


spec = hub.create_module_spec(half_plus_two)
with tf.Graph().as_default():
    module = hub.Module(spec)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        module.export("./half_plus_two", session)

with tf.Graph().as_default():
    module = hub.KerasLayer("./half_plus_two")
    outputs = module(tf.constant([2.0, 4.0]))
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        assert session.run(outputs).tolist() == [3.0, 4.0]
