"""The directory itself is passed on, to hub.KerasLayer."""
# repairs: spec_of_directory.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    embed = hub.KerasLayer("models/tf2_text_2")
    embeddings = embed(tf.constant(["the cat"]))
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        assert session.run(embeddings).shape == (1, 2)
