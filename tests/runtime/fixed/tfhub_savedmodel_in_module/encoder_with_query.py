"""The address of the encoder is the one that downloads use, with a query that asks for an
archive."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

MODEL_URL = "http://tfhub.dev/google/universal-sentence-encoder/4?tf-hub-format=compressed"

with tf.Graph().as_default():
    embed = hub.KerasLayer(MODEL_URL)
    vectors = embed(tf.constant(["the cat"]))
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        assert session.run(vectors).shape == (1, 512)
