"""A layer over an old text model has a table and fails on the cluster; the option helps it too.

Nothing offline tells which models in the old format have one.
"""
# on: tf!=2.2, tf<2.16
# cluster: chief, ps

import os

import tensorflow as tf
import tensorflow_hub as hub

v1 = tf.compat.v1
NNLM = "https://tfhub.dev/google/nnlm-en-dim128/1"


def input_fn():
    data = {"sentence": ["hello world", "the dog", "a cat"]}, [[1.0], [0.0], [0.0]]
    return tf.data.Dataset.from_tensors(data).repeat()


def model_fn(features, labels, mode):
    embedded = hub.KerasLayer(NNLM)(features["sentence"])
    weights = v1.get_variable("weights", [128, 1])
    loss = v1.losses.mean_squared_error(labels, tf.matmul(embedded, weights))
    train_op = v1.train.GradientDescentOptimizer(1e-3).minimize(
        loss, v1.train.get_global_step(), var_list=[weights]
    )
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


def train(run_config):
    estimator = tf.estimator.Estimator(model_fn, config=run_config)
    estimator.train(input_fn, max_steps=4)
    return estimator.get_variable_value("global_step")


run_config = tf.estimator.RunConfig(model_dir=os.path.abspath("text"))
server = tf.distribute.Server(run_config.cluster_spec, job_name="chief", task_index=0)
try:
    train(run_config)
except tf.errors.InternalError as error:
    _, _, observed = str(error).partition("Assigned device")
assert "does not match any device" in observed

if hasattr(run_config.session_config, "share_cluster_devices_in_session"):
    run_config.session_config.share_cluster_devices_in_session = True
else:
    run_config.session_config.experimental.share_cluster_devices_in_session = True
assert train(run_config) == 4
