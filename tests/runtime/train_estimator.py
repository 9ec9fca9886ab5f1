"""Train an Estimator as the chief of the cluster in TF_CONFIG, in a process of its own.

Arguments: the model's handle, a directory for checkpoints, and code that sets `run_config` and,
where the `model_fn` below is not what is tried, `estimator`.
The last line of output is JSON: the step reached and the session config used, or the error.
"""

import json
import os
import sys

import tensorflow as tf
import tensorflow_hub as hub

tf1 = tf.compat.v1

handle, model_dir, configure = sys.argv[1:]
IS_TEXT = "text" in os.path.basename(handle)


def input_fn():
    x = tf.constant(["hello", "world"]) if IS_TEXT else tf.constant([[1.0, 0.0, 0.0]] * 2)
    return tf.data.Dataset.from_tensors(({"x": x}, tf.ones([2, 1]))).repeat(8)


def model_fn(features, labels, mode):
    """A frozen layer from the hub and a trained one behind it: what tutorials show."""
    embedding = hub.KerasLayer(handle)(features["x"])
    weights = tf1.get_variable("head", [2, 1])
    loss = tf.reduce_mean((embedding @ weights - labels) ** 2)
    optimizer = tf1.train.GradientDescentOptimizer(0.01)
    train_op = optimizer.minimize(loss, tf1.train.get_global_step(), var_list=[weights])
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


def train(estimator):
    tf.estimator.train_and_evaluate(
        estimator,
        tf.estimator.TrainSpec(input_fn, max_steps=4),
        tf.estimator.EvalSpec(input_fn, steps=1),
    )
    session_config = estimator.config.session_config
    return {
        "step": int(estimator.get_variable_value("global_step")),
        "device_filters": list(session_config.device_filters),
        "allow_soft_placement": session_config.allow_soft_placement,
    }


def main():
    names = {"tf": tf, "tf1": tf1, "hub": hub, "handle": handle, "model_dir": model_dir}
    exec(configure, names)  # pylint: disable=exec-used
    estimator = names.get("estimator")
    try:
        outcome = train(estimator or tf.estimator.Estimator(model_fn, config=names["run_config"]))
    except tf.errors.OpError as error:
        outcome = {"error": type(error).__name__, "message": str(error)}
    print(json.dumps(outcome), flush=True)
    # The chief's own server has no way to stop, and can hold the interpreter's exit.
    os._exit(0)


main()
