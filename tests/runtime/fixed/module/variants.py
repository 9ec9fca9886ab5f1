"""The tags of a model's variant are a set or a list in hub.Module, and nothing stands for no
tags."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def run(tags):
    with tf.Graph().as_default():
        module = hub.KerasLayer("models/tf1_hub", tags=tags)
        outputs = module(tf.constant([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]))
        with tf.Session() as session:
            session.run(tf.global_variables_initializer())
            return session.run(outputs).tolist()


is_training = True
for tags in (None, [], set(), (), ["train"] * (not is_training)):
    assert run(tags) == [[0.0, 1.0], [2.0, 3.0]]
for tags in ({"train"}, ["train"], ["train"] * is_training):
    assert run(tags) == [[-1.0, -1.0], [1.0, 1.0]]
