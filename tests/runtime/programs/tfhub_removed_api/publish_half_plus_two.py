"""A module is defined, exported to a directory and read back, all in the TF1 Hub format."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

EXPORT_PATH = "half_plus_two"


def half_plus_two():
    x = tf.placeholder(tf.float32, [None])
    half = tf.get_variable("half", initializer=tf.constant(0.5))
    hub.add_signature(inputs=x, outputs=half * x + 2.0)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16


spec = hub.create_module_spec(half_plus_two)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16

with tf.Graph().as_default(), tf.Session() as session:
    module = hub.Module(spec)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16
    session.run(tf.global_variables_initializer())
    module.export(EXPORT_PATH, session)

with tf.Graph().as_default(), tf.Session() as session:
    reader = hub.KerasLayer(EXPORT_PATH)
    output = reader(tf.constant([0.0, 1.0, 2.0]))
    session.run(tf.global_variables_initializer())
    result = session.run(output)

assert list(result) == [2.0, 2.5, 3.0]
