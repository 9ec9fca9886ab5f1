"""The class alone is imported from the library."""

import tensorflow.compat.v1 as tf
from tensorflow_hub import KerasLayer

with tf.Graph().as_default():
    images = tf.constant([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    logits = KerasLayer("models/tf1_hub")(images)
    network = KerasLayer("models/tf1_hub", signature="named", signature_outputs_as_dict=True)
    hidden = network(images)["hidden"]
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run([logits, hidden])
