"""An Estimator that is only evaluated: no variables are on parameter servers, nothing can fail."""
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
    assert kernel.device == ""
    return tf.estimator.EstimatorSpec(mode, loss=loss)


estimator = tf.estimator.Estimator(model_fn, model_dir=os.path.abspath("evaluated"))
cluster = estimator.config.cluster_spec
server = tf.distribute.Server(cluster, job_name="chief", task_index=0)
metrics = estimator.evaluate(input_fn, steps=1)
assert metrics["loss"] > 0.0
