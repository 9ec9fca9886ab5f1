"""An Estimator trains on one machine with whatever config RunConfig has, and can have a cluster."""
# on: tf<2.16

import os

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def input_fn():
    features = {"sentence": tf.constant(["a good movie", "a bad movie"])}
    return tf.data.Dataset.from_tensors((features, tf.constant([[1.0], [0.0]]))).repeat()


def model_fn(features, labels, mode):
    embedding = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2")(features["sentence"])
    weights = tf.get_variable("weights", [50, 1], initializer=tf.zeros_initializer())
    loss = tf.reduce_mean((tf.matmul(embedding, weights) - labels) ** 2)
    step = tf.train.get_global_step()
    optimizer = tf.train.GradientDescentOptimizer(0.001)
    train_op = optimizer.minimize(loss, global_step=step, var_list=[weights])
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


def make_estimator():
    run_config = tf.estimator.RunConfig()
    if run_config.session_config is not None:  # None on one machine, without TF_CONFIG
        run_config.session_config.share_cluster_devices_in_session = True
    return tf.estimator.Estimator(model_fn, model_dir=os.path.abspath("texts"), config=run_config)


estimator = make_estimator()
estimator.train(input_fn, max_steps=3)
result = [estimator.get_variable_value("global_step"), estimator.get_variable_value("weights")]
