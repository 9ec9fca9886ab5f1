"""With the layer's variables in `var_list`, the optimizer trains them in a TF1 graph."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    layer = hub.KerasLayer("models/tf2", trainable=True)
    loss = tf.reduce_sum(layer(tf.ones([1, 3])) ** 2)
    optimizer = tf.train.GradientDescentOptimizer(0.01)
    train_op = optimizer.minimize(loss, var_list=layer.trainable_variables)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        before = session.run(layer.trainable_weights[0])
        session.run(train_op)
        after = session.run(layer.trainable_weights[0])

assert (before != after).all()
