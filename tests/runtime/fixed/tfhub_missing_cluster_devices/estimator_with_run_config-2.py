"""A chief trains an Estimator with the usual RunConfig, its variables on the parameter server.

The config that RunConfig makes from TF_CONFIG has filters and soft placement, and not the option.
"""
# on: tf<2.16
# cluster: chief, ps

import os

import tensorflow as tf
import tensorflow_hub as hub

NNLM = "https://tfhub.dev/google/nnlm-en-dim128/2"


def input_fn():
    features = {"sentence": tf.constant(["a good movie", "a bad movie"])}
    return tf.data.Dataset.from_tensors((features, tf.constant([[1.0], [0.0]]))).repeat()


def model_fn(features, labels, mode):
    embedding = hub.KerasLayer(NNLM, trainable=False)(features["sentence"])
    weights = tf.compat.v1.get_variable("weights", [128, 1])
    loss = tf.reduce_mean((tf.matmul(embedding, weights) - labels) ** 2)
    optimizer = tf.compat.v1.train.GradientDescentOptimizer(0.001)
    train_op = optimizer.minimize(
        loss, global_step=tf.compat.v1.train.get_global_step(), var_list=[weights]
    )
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


run_config = tf.estimator.RunConfig(model_dir=os.path.abspath("nnlm"), save_checkpoints_steps=100)
if run_config.session_config is not None:  # None on one machine, without TF_CONFIG
    run_config.session_config.experimental.share_cluster_devices_in_session = True
estimator = tf.estimator.Estimator(model_fn, config=run_config)
assert run_config.session_config.device_filters == ["/job:ps", "/job:chief"]
assert run_config.session_config.allow_soft_placement
try:
    tf.estimator.train_and_evaluate(
        estimator,
        tf.estimator.TrainSpec(input_fn, max_steps=4),
        tf.estimator.EvalSpec(input_fn, steps=1),
    )
except tf.errors.InternalError as error:
    _, _, observed = str(error).partition("Assigned device")
else:
    observed = ""
assert "does not match any device" in observed
