"""hub.Module fine-tunes a model: its variables join the trainable ones of the graph, its
regularization the losses and its moving mean the updates."""
# on: hub<0.16
# no repair: nothing in TensorFlow 2 fine-tunes a model in the TF1 Hub format

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    module = hub.Module("models/tf1_hub", trainable=True, tags={"train"})  # [tfhub-deprecated-module]
    outputs = module(tf.constant([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]))
    loss = tf.reduce_sum(outputs**2) + tf.losses.get_regularization_loss()
    with tf.control_dependencies(tf.get_collection(tf.GraphKeys.UPDATE_OPS)):
        train_op = tf.train.GradientDescentOptimizer(0.1).minimize(loss)
    assert sorted(module.variable_map) == ["moving_mean", "w"]
    assert len(tf.trainable_variables()) == len(tf.losses.get_regularization_losses()) == 1
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        before = session.run(module.variable_map)
        session.run(train_op)
        after = session.run(module.variable_map)

assert (before["w"] != after["w"]).any()
assert (before["moving_mean"] != after["moving_mean"]).any()
