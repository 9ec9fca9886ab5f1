"""A collection of their own holds what initializes the variables that were made for serving."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    model = hub.load("models/tf1_saved_model")
    y = model.signatures["serving_default"](tf.constant([[1.0, 0.0, 0.0]]))["y"]
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        session.run(tf.get_collection("saved_model_initializers"))
        assert session.run(y).tolist() == [[1.0, 2.0]]
