"""The variant of a model for training is chosen by its tag, and only run."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    network = hub.Module("models/tf1_hub", tags={"train"})  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    images = tf.constant([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    logits = network(images)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run(logits)
