"""A module is made in one place and handed to a function that calls one of its signatures."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def hidden_layer(encoder, images):
    outputs = encoder(images, signature="named", as_dict=True)
    return outputs["hidden"]


with tf.Graph().as_default():
    module = hub.Module("models/tf1_hub")  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    hidden = hidden_layer(module, tf.constant([[1.0, 0.0, 0.0]]))
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        result = sess.run(hidden)

assert result.tolist() == [[1.0, 2.0]]
