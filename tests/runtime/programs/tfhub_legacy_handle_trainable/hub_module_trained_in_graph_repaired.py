"""The later version of the module is trained in a TF1 graph, without the old API."""
# repairs: hub_module_trained_in_graph.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2", trainable=True)
    loss = tf.reduce_sum(embed(tf.constant(["hello world"])) ** 2)
    optimizer = tf.train.GradientDescentOptimizer(0.01)
    train_op = optimizer.minimize(loss, var_list=embed.trainable_variables)
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        before = session.run(loss)
        session.run(train_op)
        after = session.run(loss)

assert after < before
