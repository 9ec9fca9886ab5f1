"""A hub.KerasLayer takes the directory of a SavedModel that TensorFlow 2 wrote."""
# repairs: directory_of_saved_model.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

MODEL_DIR = "models/tf2"

with tf.Graph().as_default():
    module = hub.KerasLayer(MODEL_DIR)
    outputs = module(tf.constant([[1.0, 0.0, 0.0]]))
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        assert session.run(outputs).tolist() == [[0.0, 1.0]]
