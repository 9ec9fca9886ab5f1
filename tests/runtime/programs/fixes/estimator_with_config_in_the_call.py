"""A chief gives its Estimator a RunConfig on the spot, and training stops at the first step.

The config that RunConfig makes of TF_CONFIG lacks the option.
"""
# on: tf!=2.2, tf<2.16
# cluster: chief, ps

import os

import tensorflow as tf
import tensorflow_hub as hub


def input_fn():
    features = {"sentence": tf.constant(["a good movie", "a bad movie"])}
    return tf.data.Dataset.from_tensors((features, tf.constant([[1.0], [0.0]]))).repeat()


def model_fn(features, labels, mode):
    embedding = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2")(features["sentence"])
    weights = tf.compat.v1.get_variable("weights", [50, 1])
    loss = tf.reduce_mean((tf.matmul(embedding, weights) - labels) ** 2)
    optimizer = tf.compat.v1.train.GradientDescentOptimizer(0.001)
    step = tf.compat.v1.train.get_global_step()
    train_op = optimizer.minimize(loss, global_step=step, var_list=[weights])
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


estimator = tf.estimator.Estimator(  # [tfhub-missing-cluster-devices]
    model_fn, config=tf.estimator.RunConfig(model_dir=os.path.abspath("texts"))
)
try:
    tf.estimator.train_and_evaluate(
        estimator,
        tf.estimator.TrainSpec(input_fn, max_steps=4),
        tf.estimator.EvalSpec(input_fn, steps=1),
    )
except tf.errors.InternalError as error:
    _, _, observed = str(error).partition("Assigned device")
    assert "does not match any device" in observed
else:
    assert estimator.get_variable_value("global_step") == 4
