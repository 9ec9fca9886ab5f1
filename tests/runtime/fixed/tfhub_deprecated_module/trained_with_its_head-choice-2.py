"""A flag decides whether the embedding of a classifier is trained along with its own weights."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

TRAIN_EMBEDDING = True

with tf.Graph().as_default():
    embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/1")
    weights = tf.get_variable("weights", [50, 1])
    vectors = embed(tf.constant(["the good cat", "the bad dog"]))
    logits = tf.matmul(vectors, weights)
    loss = tf.losses.mean_squared_error([[1.0], [0.0]], logits)
    train_op = tf.train.GradientDescentOptimizer(0.001).minimize(loss)
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        result = session.run(vectors)
        before, _, after = session.run(weights), session.run(train_op), session.run(weights)

assert (after != before).any()
