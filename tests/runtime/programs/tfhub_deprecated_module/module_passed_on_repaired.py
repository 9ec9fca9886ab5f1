"""The layer is made for the signature, so that the function calls it with the images alone."""
# repairs: module_passed_on.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def hidden_layer(encoder, images):
    outputs = encoder(images)
    return outputs["hidden"]


with tf.Graph().as_default():
    module = hub.KerasLayer("models/tf1_hub", signature="named", signature_outputs_as_dict=True)
    hidden = hidden_layer(module, tf.constant([[1.0, 0.0, 0.0]]))
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        result = sess.run(hidden)

assert result.tolist() == [[1.0, 2.0]]
