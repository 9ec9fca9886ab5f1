"""The SavedModel of TensorFlow 2 is loaded with hub.load and called."""
# repairs: spec_of_tf2_saved_model.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    module = hub.load("models/tf2")
    outputs = module(tf.constant([[1.0, 0.0, 0.0]]))
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run(outputs)

assert result.tolist() == [[0.0, 1.0]]
