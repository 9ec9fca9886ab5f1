"""Different outputs of one signature are taken where the module is called."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    pairs = hub.Module("models/tf1_hub")  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    inputs = {"x1": tf.constant([1.0]), "x2": tf.constant([2.0])}
    total = pairs(inputs, signature="sig", as_dict=True)["sum"]
    change = pairs(inputs, signature="sig", as_dict=True)["diff"]
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run([total, change])
