"""An Estimator's model_fn was moved from hub.Module to hub.KerasLayer and kept `trainable=True` and
the training variant of the graph; training fails in the model_fn.
"""
# on: tf<2.16

import tempfile

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf1 = tf.compat.v1


def model_fn(features, labels, mode):
    training = mode == tf.estimator.ModeKeys.TRAIN
    module = hub.KerasLayer(
        "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/2",
        tags={"train"},
    )
    logits = tf1.layers.dense(module(features["image"], training=training), 2)
    loss = tf1.losses.sparse_softmax_cross_entropy(labels, logits)
    optimizer = tf1.train.GradientDescentOptimizer(0.01)
    train_op = optimizer.minimize(loss, tf1.train.get_global_step())
    assert module.trainable_weights == []
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


def input_fn():
    images = np.zeros([2, 224, 224, 3], np.float32)
    return tf.data.Dataset.from_tensors(({"image": images}, [0, 1])).repeat()


estimator = tf.estimator.Estimator(model_fn, model_dir=tempfile.mkdtemp())
estimator.train(input_fn, steps=2)

assert estimator.get_variable_value("global_step") == 2
