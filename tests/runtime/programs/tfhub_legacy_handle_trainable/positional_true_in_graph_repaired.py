"""The layer in a TF1 graph on the TF2 SavedModel; its variable is handed to the optimizer."""
# repairs: positional_true_in_graph.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-de-dim128/2", trainable=True)
    embeddings = embed(tf.constant(["hello world", "dog"]))
    loss = tf.reduce_sum(embeddings**2)
    optimizer = tf.train.GradientDescentOptimizer(0.01)
    train_op = optimizer.minimize(loss, var_list=embed.trainable_variables)
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        before = session.run(loss)
        session.run(train_op)
        after = session.run(loss)

assert after < before
