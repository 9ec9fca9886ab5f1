"""A chief and a worker train the same Estimator, each in its own process, and both fail.

The variables exist: the chief made them before its first step.
"""
# on: tf<2.16
# cluster: worker, chief*, ps

import json
import multiprocessing
import os

import tensorflow as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_130_224/feature_vector/5"


def input_fn():
    return tf.data.Dataset.from_tensors((tf.ones([1, 224, 224, 3]), [[1.0]])).repeat()


def model_fn(features, labels, mode):
    kernel = tf.compat.v1.get_variable("kernel", [1280, 1])
    predictions = tf.matmul(hub.KerasLayer(HANDLE)(features), kernel)
    loss = tf.compat.v1.losses.mean_squared_error(labels, predictions)
    train_op = tf.compat.v1.train.GradientDescentOptimizer(1e-6).minimize(
        loss, tf.compat.v1.train.get_global_step(), var_list=[kernel]
    )
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


def train(task):
    tf_config = json.loads(os.environ["TF_CONFIG"])
    os.environ["TF_CONFIG"] = json.dumps(dict(tf_config, task={"type": task, "index": 0}))
    run_config = tf.estimator.RunConfig(
        model_dir=os.path.abspath("shared"), experimental_max_worker_delay_secs=3
    )
    if run_config.session_config is not None:  # None on one machine, without TF_CONFIG
        run_config.session_config.share_cluster_devices_in_session = True
    assert run_config.session_config.device_filters[0] == "/job:ps"
    estimator = tf.estimator.Estimator(model_fn, config=run_config)
    train_spec = tf.estimator.TrainSpec(input_fn, max_steps=4)
    eval_spec = tf.estimator.EvalSpec(input_fn, steps=1)
    try:
        tf.estimator.train_and_evaluate(estimator, train_spec, eval_spec)
    except tf.errors.InternalError as error:
        return str(error).partition("Assigned device")[2]
    return ""


def run_chief(messages):
    messages.put(train("chief"))


messages = multiprocessing.Queue()
chief = multiprocessing.Process(target=run_chief, args=[messages], daemon=True)
chief.start()
observed = train("worker")
assert "does not match any device" in observed
assert "does not match any device" in messages.get(timeout=60)
chief.terminate()
