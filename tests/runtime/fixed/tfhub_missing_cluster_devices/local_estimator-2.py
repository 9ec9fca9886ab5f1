"""Without TF_CONFIG the Estimator trains on one machine, and RunConfig has no session config.

Where the code finds a cluster one day, it will fail.
"""
# on: tf<2.16

import os

import tensorflow as tf
import tensorflow_hub as hub

IMAGES = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5"


def input_fn():
    return tf.data.Dataset.from_tensors((tf.ones([1, 224, 224, 3]), [[1.0]])).repeat()


def model_fn(features, labels, mode):
    layer = hub.KerasLayer(IMAGES)
    kernel = tf.compat.v1.get_variable("kernel", [1280, 1])
    loss = tf.reduce_mean((tf.matmul(layer(features), kernel) - labels) ** 2)
    train_op = tf.compat.v1.train.GradientDescentOptimizer(1e-6).minimize(
        loss, tf.compat.v1.train.get_global_step(), var_list=[kernel]
    )
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


run_config = tf.estimator.RunConfig(model_dir=os.path.abspath("local"))
if run_config.session_config is not None:  # None on one machine, without TF_CONFIG
    run_config.session_config.experimental.share_cluster_devices_in_session = True
assert run_config.session_config is None
estimator = tf.estimator.Estimator(model_fn, config=run_config)
estimator.train(input_fn, steps=2)
assert estimator.get_variable_value("global_step") == 2
