"""The layer for the default signature gives what the ignored name gave."""
# repairs: signature_by_position.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    generator = hub.KerasLayer("models/tf1_hub")
    outputs = generator(tf.constant([[1.0, 0.0, 0.0]]))
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run(outputs)

assert result.tolist() == [[0.0, 1.0]]
