"""A signature without inputs gives the parameters of a generator of images."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    generator = hub.load("https://tfhub.dev/google/progan-128/1")
    scales = generator.signatures["gen"]()["default"]
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run(scales).tolist()

assert result == [2.0, 4.0]
