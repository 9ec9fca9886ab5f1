"""The old API, where it still exists, is what fine-tunes a legacy module: in a TF1 graph."""
# on: hub<0.16
# when fixed by Use: ValueError: the optimizer of a graph has to be given the layer's variables
# when fixed by Keep: ValueError: the optimizer has nothing to train but the frozen model

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1", trainable=True)  # [tfhub-deprecated-module]
    loss = tf.reduce_sum(embed(["hello world"]) ** 2)
    train_op = tf.train.GradientDescentOptimizer(0.01).minimize(loss)
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        before = session.run(loss)
        session.run(train_op)
        after = session.run(loss)

assert after < before
