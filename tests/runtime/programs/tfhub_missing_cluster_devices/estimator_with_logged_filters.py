"""The chief prints its device filters before it trains, and reading them changes nothing."""
# on: tf<2.16
# cluster: chief, ps
# when fixed: NameError: it looks for the error of a training that fails, and it trains

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


run_config = tf.estimator.RunConfig(model_dir=os.path.abspath("logged"))
filters = list(run_config.session_config.device_filters)
print("talks to", ", ".join(sorted(run_config.session_config.device_filters)))
estimator = tf.estimator.Estimator(model_fn, config=run_config)  # [tfhub-missing-cluster-devices]
try:
    train_spec = tf.estimator.TrainSpec(input_fn, max_steps=4)
    tf.estimator.train_and_evaluate(estimator, train_spec, tf.estimator.EvalSpec(input_fn))
except tf.errors.InternalError as error:
    _, _, observed = str(error).partition("Assigned device")
assert filters == ["/job:ps", "/job:chief"]
assert "does not match any device" in observed
