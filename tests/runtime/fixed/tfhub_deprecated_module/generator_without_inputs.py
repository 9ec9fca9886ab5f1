"""A signature that takes no inputs is called with nothing but its name."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    generator = hub.KerasLayer("models/tf1_hub_generator", signature="gen", output_key="default")
    samples = generator({})
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run(samples)

assert result.tolist() == [2.0, 4.0]
