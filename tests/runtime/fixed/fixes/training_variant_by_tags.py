"""The variant of a model for training is chosen by its tag, and only run."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    network = hub.KerasLayer("models/tf1_hub", tags={"train"})
    images = tf.constant([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    logits = network(images)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run(logits)
