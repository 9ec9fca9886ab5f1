"""The old API, where it still exists, is what fine-tunes a legacy module: in a TF1 graph."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/1")
    loss = tf.reduce_sum(embed(tf.constant(["hello world"])) ** 2)
    train_op = tf.train.GradientDescentOptimizer(0.01).minimize(loss)
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        before = session.run(loss)
        session.run(train_op)
        after = session.run(loss)

assert after < before
