"""With the option that TensorFlow 1.15 and 2.1 have, the monitored session runs all steps."""
# on: tf<2.2
# repairs: monitored_training_session.py
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
        session_config = tf.compat.v1.ConfigProto()
        session_config.experimental.share_cluster_devices_in_session = True
        with tf.compat.v1.train.MonitoredTrainingSession(
            master=server.target,
            is_chief=(task_index == 0),
            hooks=hooks,
            config=session_config,
        ) as session:
            steps = 0
            while not session.should_stop():
                session.run(train_op)
                steps += 1
    return steps


tf_config = json.loads(os.environ["TF_CONFIG"])
steps = train(tf.train.ClusterSpec(tf_config["cluster"]), tf_config["task"]["index"])
assert steps == 3
