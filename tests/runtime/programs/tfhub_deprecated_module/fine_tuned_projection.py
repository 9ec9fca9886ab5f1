"""A module is trained along with a model: with update ops, losses and variables of its own.

Nothing in TensorFlow 2 trains a model of this format.
"""
# no repair: no API of TensorFlow 2 trains a model in the TF1 Hub format

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    module = hub.Module("models/tf1_hub", trainable=True, tags={"train"})  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    projected = module(tf.constant([[1.0, 0.0, 0.0], [0.0, 2.0, 0.0]]))
    loss = tf.reduce_sum(projected**2) + 0.01 * tf.losses.get_regularization_loss()
    update_ops = tf.get_collection(tf.GraphKeys.UPDATE_OPS)
    with tf.control_dependencies(update_ops):
        train_op = tf.train.GradientDescentOptimizer(0.01).minimize(loss)
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        mean_before, loss_before = sess.run([module.variable_map["moving_mean"], loss])
        sess.run(train_op)
        mean_after, loss_after = sess.run([module.variable_map["moving_mean"], loss])
    assert [v.op.name for v in tf.trainable_variables()] == ["module/w"]
    assert len(update_ops) == len(tf.losses.get_regularization_losses()) == 1

assert mean_before.tolist() == [1.0, 1.0]
assert mean_after.tolist() != mean_before.tolist()
assert loss_after < loss_before
