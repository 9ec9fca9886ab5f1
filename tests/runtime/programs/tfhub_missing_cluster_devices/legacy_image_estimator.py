"""An Estimator with a layer over an image model in the old format trains without the option."""
# on: tf<2.16
# cluster: chief, ps

import os

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

v1 = tf.compat.v1
FEATURES = "https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/3"


def input_fn():
    images = np.ones([2, 224, 224, 3], np.float32) * [[[[0.0]]], [[[1.0]]]]
    return tf.data.Dataset.from_tensors(({"image": np.float32(images)}, [0, 1])).repeat()


def model_fn(features, labels, mode):
    extracted = hub.KerasLayer(FEATURES)(features["image"])
    kernel = v1.get_variable("kernel", [1280, 2])
    loss = v1.losses.sparse_softmax_cross_entropy(labels, tf.matmul(extracted, kernel))
    train_op = v1.train.GradientDescentOptimizer(1e-4).minimize(
        loss, v1.train.get_global_step(), var_list=[kernel]
    )
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


estimator = tf.estimator.Estimator(model_fn, model_dir=os.path.abspath("resnet"))
tf.estimator.train_and_evaluate(
    estimator,
    tf.estimator.TrainSpec(input_fn, max_steps=4),
    tf.estimator.EvalSpec(input_fn, steps=1),
)
assert estimator.get_variable_value("global_step") == 4
