"""Of one signature's outputs the same is taken wherever the module is called."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    network = hub.Module("models/tf1_hub")  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    images = tf.constant([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    hidden = network(images, signature="named", as_dict=True)["hidden"]
    twice = network(2 * images, signature="named", as_dict=True)["hidden"]
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run([hidden, twice])
