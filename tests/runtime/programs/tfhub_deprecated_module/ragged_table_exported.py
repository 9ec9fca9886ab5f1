"""A module that cuts a table into ragged rows is exported; a newer TensorFlow cannot load it."""
# on: hub>=0.12, hub<0.16
# no repair: a signature that tf.saved_model.save writes gives no ragged tensors

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def rows_of_table():
    table = tf.placeholder(tf.float32, [None, 3])
    hub.add_signature(inputs=table, outputs=tf.RaggedTensor.from_tensor(table))  # [tfhub-deprecated-module]


with tf.Graph().as_default():
    module = hub.Module(hub.create_module_spec(rows_of_table))  # [tfhub-deprecated-module]  # [tfhub-deprecated-module]
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        module.export("rows_of_table", session)

rows = hub.load("rows_of_table").signatures["default"]  # raises TypeError, unreported tf>=2.15
assert list(rows.structured_outputs) == ["default"]
