"""Of one signature's outputs the same is taken wherever the module is called."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    network = hub.KerasLayer("models/tf1_hub", signature="named", signature_outputs_as_dict=True)
    images = tf.constant([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    hidden = network(images)["hidden"]
    twice = network(2 * images)["hidden"]
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run([hidden, twice])
