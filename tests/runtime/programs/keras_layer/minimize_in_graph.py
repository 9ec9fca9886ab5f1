"""In a TF1 graph the layer is in no collection: `minimize` trains the dense layer behind it, and
leaves the layer's own weights as they are.
"""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    layer = hub.KerasLayer("models/tf2", trainable=True)
    kernel = tf.get_variable("kernel", initializer=tf.ones([2, 1]))
    loss = tf.reduce_sum(tf.matmul(layer(tf.ones([1, 3]), training=True), kernel) ** 2)
    train_op = tf.train.GradientDescentOptimizer(0.01).minimize(loss + tf.reduce_sum(kernel))
    assert tf.trainable_variables() == [kernel]
    assert tf.losses.get_regularization_losses() == []
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        before = session.run([layer.trainable_weights[0], kernel])
        session.run(train_op)
        after = session.run([layer.trainable_weights[0], kernel])

assert (before[0] == after[0]).all()
assert (before[1] != after[1]).all()
