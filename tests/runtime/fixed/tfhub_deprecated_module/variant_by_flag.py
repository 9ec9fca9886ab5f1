"""The variant for training or for inference is chosen by multiplying a list with a flag."""

import tensorflow as tf
import tensorflow_hub as hub

tf1 = tf.compat.v1


def predict(examples, is_training):
    with tf.Graph().as_default():
        module = hub.KerasLayer("models/tf1_hub", tags=["train"] * is_training)
        logits = module(tf.constant(examples))
        with tf1.Session() as session:
            session.run(tf1.global_variables_initializer())
            return session.run(logits)


examples = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]
result = [predict(examples, False), predict(examples, True)]
assert result[0].tolist() == [[0.0, 1.0], [2.0, 3.0]]
assert result[1].tolist() == [[-1.0, -1.0], [1.0, 1.0]]
