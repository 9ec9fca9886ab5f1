"""Filters let a worker start before the other workers do; training still fails.

They name the devices that the worker may use, which does not make them known to its functions.
"""
# cluster: worker, ps, worker*
# when fixed: NameError: it looks for the error of a training that fails, and it trains

import json
import os

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

USE = "https://tfhub.dev/google/universal-sentence-encoder-large/5"
TF_CONFIG = json.loads(os.environ["TF_CONFIG"])


def classifier(sentences, labels):
    """Train one dense layer behind the encoder."""
    encoded = hub.KerasLayer(USE)(sentences)
    kernel = tf.get_variable("kernel", [512, 1], initializer=tf.zeros_initializer())
    loss = tf.losses.mean_squared_error(labels, tf.matmul(encoded, kernel))
    train_op = tf.train.GradientDescentOptimizer(1e-4).minimize(loss, var_list=[kernel])
    return train_op, loss


def session_config(task):
    """Let workers talk to the parameter servers only, not to each other."""
    worker = "/job:worker/task:%d" % task["index"]
    config = tf.ConfigProto(device_filters=["/job:ps", worker], allow_soft_placement=True)
    return config


with tf.Graph().as_default():
    server = tf.distribute.Server(TF_CONFIG["cluster"], job_name="worker", task_index=0)
    with tf.device(tf.train.replica_device_setter(cluster=TF_CONFIG["cluster"])):
        train_op, loss = classifier(tf.constant(["good", "bad"]), [[1.0], [0.0]])
        init = [tf.global_variables_initializer(), tf.tables_initializer()]
    config = session_config(TF_CONFIG["task"])
    with tf.Session(server.target, config=config) as session:  # [tfhub-missing-cluster-devices]
        session.run(init)
        try:
            session.run(train_op)
        except tf.errors.InternalError as error:
            _, _, observed = str(error).partition("Assigned device")

assert "does not match any device" in observed
