"""A script defines a module, exports it and loads it again from the directory that it wrote."""
# on: hub<0.16
# no repair: the messages propose to write the model anew, not code that stands in its place

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def half_plus_two():
    x = tf.placeholder(tf.float32, [None])
    a, b = tf.get_variable("a", initializer=0.5), tf.get_variable("b", initializer=2.0)
    hub.add_signature(inputs=x, outputs=a * x + b)  # [tfhub-deprecated-module]


spec = hub.create_module_spec(half_plus_two)  # [tfhub-deprecated-module]
with tf.Graph().as_default():
    module = hub.Module(spec)  # [tfhub-deprecated-module]
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        module.export("./half_plus_two", session)

with tf.Graph().as_default():
    module = hub.Module("./half_plus_two")  # [tfhub-deprecated-module]
    outputs = module([2.0, 4.0])
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        assert session.run(outputs).tolist() == [3.0, 4.0]
