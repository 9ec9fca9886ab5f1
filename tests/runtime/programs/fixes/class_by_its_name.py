"""The class alone is imported from the library."""

import tensorflow.compat.v1 as tf
from tensorflow_hub import Module  # [tfhub-removed-api] hub>=0.16  # raises ImportError hub>=0.16

with tf.Graph().as_default():
    images = tf.constant([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    logits = Module("models/tf1_hub")(images)  # [tfhub-deprecated-module] hub<0.16
    network = Module("models/tf1_hub")  # [tfhub-deprecated-module] hub<0.16
    hidden = network(images, signature="named", as_dict=True)["hidden"]
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run([logits, hidden])
