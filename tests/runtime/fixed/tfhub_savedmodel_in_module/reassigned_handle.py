"""The name of the handle is used twice: first for a SavedModel, then for a TF1 model."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    module_url = "https://tfhub.dev/google/universal-sentence-encoder/4"
    new = hub.load(module_url)
    module_url = "https://tfhub.dev/google/universal-sentence-encoder/2"
    old = hub.KerasLayer(module_url)
    difference = new(["the cat"]) - old(tf.constant(["the cat"]))
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        assert session.run(difference).shape == (1, 512)
