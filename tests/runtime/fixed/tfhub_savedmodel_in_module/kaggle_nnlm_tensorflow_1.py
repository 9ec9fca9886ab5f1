"""The address of nnlm on Kaggle in its TensorFlow 1 variation names a model for hub.Module."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

NNLM = "https://www.kaggle.com/models/google/nnlm/TensorFlow1/en-dim128/1"

with tf.Graph().as_default():
    embed = hub.KerasLayer(NNLM)
    embeddings = embed(tf.constant(["the cat", "a good movie"]))
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        result = session.run(embeddings)

assert result.shape == (2, 128)
