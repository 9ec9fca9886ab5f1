"""A signature's name in second place is ignored: the module's default signature runs."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    generator = hub.Module("models/tf1_hub")  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    outputs = generator(tf.constant([[1.0, 0.0, 0.0]]), "no such signature")
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run(outputs)

assert result.tolist() == [[0.0, 1.0]]
