"""An Estimator with a session config of its own trains on one machine, as it would on a cluster.

Nothing in the code says which of them it will be; here there is no TF_CONFIG.
"""
# on: tf<2.16

import os

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def input_fn():
    images = np.linspace(0.0, 1.0, 2 * 224 * 224 * 3, dtype=np.float32)
    data = {"image": images.reshape([2, 224, 224, 3])}, np.float32([[0.0], [1.0]])
    return tf.data.Dataset.from_tensors(data).repeat()


def model_fn(features, labels, mode):
    layer = hub.KerasLayer("https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/5")
    kernel = tf.get_variable("kernel", [1280, 1], initializer=tf.zeros_initializer())
    loss = tf.losses.mean_squared_error(labels, tf.matmul(layer(features["image"]), kernel))
    step = tf.train.get_or_create_global_step()
    train_op = tf.train.GradientDescentOptimizer(1e-6).minimize(loss, step, var_list=[kernel])
    return tf.estimator.EstimatorSpec(mode=mode, loss=loss, train_op=train_op)


session_config = tf.ConfigProto(log_device_placement=False)
run_config = tf.estimator.RunConfig(
    model_dir=os.path.abspath("images"), session_config=session_config
)
estimator = tf.estimator.Estimator(model_fn=model_fn, config=run_config)  # [tfhub-missing-cluster-devices]
estimator.train(input_fn, max_steps=3)
result = [estimator.get_variable_value("global_step"), estimator.get_variable_value("kernel")]
