"""Different outputs of one signature are taken where the module is called."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    pairs = hub.KerasLayer("models/tf1_hub", signature="sig", signature_outputs_as_dict=True)
    inputs = {"x1": tf.constant([1.0]), "x2": tf.constant([2.0])}
    total = pairs(inputs)["sum"]
    change = pairs(inputs)["diff"]
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run([total, change])
