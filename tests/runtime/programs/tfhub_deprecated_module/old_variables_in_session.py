"""Newer releases do not initialize variables of the kind that TensorFlow 1 made for serving."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    model = hub.load("models/tf1_saved_model")
    y = model.signatures["serving_default"](tf.constant([[1.0, 0.0, 0.0]]))["y"]
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        result = session.run(y)  # raises FailedPreconditionError, unreported tf>2.2
