"""The text is embedded by a layer of the SavedModel in the directory."""
# repairs: text_column_of_directory.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    texts = tf.constant(["the cat"])
    inputs = hub.KerasLayer("models/tf2_text_2", input_shape=[], dtype=tf.string)(texts)
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        assert session.run(inputs).shape == (1, 2)
