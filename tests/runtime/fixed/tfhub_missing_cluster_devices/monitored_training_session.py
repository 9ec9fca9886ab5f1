"""The usual loop of a worker around a model from the hub, without a config.

The session starts, restores nothing and fails in its first step.
"""
# cluster: worker, ps

import json
import os

import tensorflow as tf
import tensorflow_hub as hub

NNLM = "https://tfhub.dev/google/nnlm-en-dim50/2"


def build_train_op(sentences, labels):
    embedding = hub.KerasLayer(NNLM, trainable=False)(sentences)
    weights = tf.compat.v1.get_variable("weights", [50, 1])
    loss = tf.reduce_mean((tf.matmul(embedding, weights) - labels) ** 2)
    global_step = tf.compat.v1.train.get_or_create_global_step()
    optimizer = tf.compat.v1.train.GradientDescentOptimizer(0.01)
    return optimizer.minimize(loss, global_step=global_step, var_list=[weights])


def train(cluster, task_index):
    server = tf.distribute.Server(cluster, job_name="worker", task_index=task_index)
    device = tf.compat.v1.train.replica_device_setter(
        worker_device="/job:worker/task:%d" % task_index, cluster=cluster
    )
    with tf.Graph().as_default():
        with tf.compat.v1.device(device):
            train_op = build_train_op(tf.constant(["hello world", "the dog"]), [[1.0], [0.0]])
        hooks = [tf.compat.v1.train.StopAtStepHook(last_step=3)]
        with tf.compat.v1.train.MonitoredTrainingSession(
            master=server.target, is_chief=(task_index == 0), hooks=hooks, config=tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)
        ) as session:
            while not session.should_stop():
                session.run(train_op)


tf_config = json.loads(os.environ["TF_CONFIG"])
try:
    train(tf.train.ClusterSpec(tf_config["cluster"]), tf_config["task"]["index"])
except tf.errors.InternalError as error:
    _, _, observed = str(error).partition("Assigned device")
else:
    observed = ""
assert "does not match any device" in observed
