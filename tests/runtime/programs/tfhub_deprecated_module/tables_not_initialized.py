"""In a graph the vocabulary of a loaded model has to be initialized too, not only its variables."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1").signatures["default"]
    vectors = embed(tf.constant(["the cat"]))["default"]
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run(vectors)  # raises FailedPreconditionError, unreported
