"""In a graph only the variables are initialized, not the vocabulary table of the text model."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/2")
    embeddings = embed(tf.constant(["the cat", "a good movie"]))
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        vectors = session.run(embeddings)  # raises FailedPreconditionError, unreported

assert vectors.shape == (2, 128)
