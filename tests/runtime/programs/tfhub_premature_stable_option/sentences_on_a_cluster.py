"""A worker trains on sentences, the variables and the vocabulary on a parameter server.

TensorFlow 2.2 cannot run a model with a vocabulary so; it takes the option, and then stops.
"""
# on: tf>=2.2
# cluster: worker, ps

import json
import os

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

cluster = json.loads(os.environ["TF_CONFIG"])["cluster"]
server = tf.distribute.Server(cluster, job_name="worker", task_index=0)
config = tf.ConfigProto(share_cluster_devices_in_session=True)

with tf.Graph().as_default(), tf.device(tf.train.replica_device_setter(cluster=cluster)):
    embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")
    weights = tf.get_variable("weights", [50, 1], initializer=tf.zeros_initializer())
    logits = tf.matmul(embed(tf.constant(["good movie"])), weights)
    loss = tf.losses.sigmoid_cross_entropy([[1.0]], logits)
    train_op = tf.train.GradientDescentOptimizer(0.1).minimize(loss, var_list=[weights])
    init = [tf.global_variables_initializer(), tf.tables_initializer()]
    with tf.Session(server.target, config=config) as session:
        session.run(init)
        before, _, after = [session.run(fetch) for fetch in (loss, train_op, loss)]  # raises InvalidArgumentError, unreported tf==2.2

assert after < before
