"""An Estimator whose session config has the option under .experimental trains in every release."""
# on: tf<2.16
# cluster: chief, ps

import os

import tensorflow as tf
import tensorflow_hub as hub

v1 = tf.compat.v1
MODULE = "https://tfhub.dev/google/tf2-preview/mobilenet_v2/feature_vector/4"


def input_fn():
    images = tf.ones([2, 224, 224, 3]) * [[[[0.1]]], [[[0.9]]]]
    return tf.data.Dataset.from_tensors(({"image": images}, [0, 1])).repeat()


def model_fn(features, labels, mode):
    """Logistic regression on image features."""
    extracted = hub.KerasLayer(MODULE)(features["image"])
    kernel = v1.get_variable("kernel", [1280, 2])
    loss = v1.losses.sparse_softmax_cross_entropy(labels, tf.matmul(extracted, kernel))
    train_op = v1.train.GradientDescentOptimizer(1e-4).minimize(
        loss, v1.train.get_global_step(), var_list=[kernel]
    )
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


session_config = v1.ConfigProto()
session_config.share_cluster_devices_in_session = True
run_config = tf.estimator.RunConfig(os.path.abspath("old"), session_config=session_config)
estimator = tf.estimator.Estimator(model_fn, config=run_config)
train_spec = tf.estimator.TrainSpec(input_fn, max_steps=4)
tf.estimator.train_and_evaluate(estimator, train_spec, tf.estimator.EvalSpec(input_fn))
assert estimator.get_variable_value("global_step") == 4
