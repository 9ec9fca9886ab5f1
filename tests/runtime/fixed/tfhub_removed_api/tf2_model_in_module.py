"""A model made for TensorFlow 2 is given to hub.Module, which never could load one."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default(), tf.Session() as session:
    embed = hub.KerasLayer("https://tfhub.dev/google/universal-sentence-encoder/4")
    vectors = embed(tf.constant(["hello world"]))
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    assert session.run(vectors).shape == (1, 512)
