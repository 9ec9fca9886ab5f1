"""The option under .experimental, its only place before TensorFlow 2.2, works in every release."""
# cluster: worker, ps

import json
import os

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

CLUSTER = tf.train.ClusterSpec(json.loads(os.environ["TF_CONFIG"])["cluster"])
HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/4"


def build_graph():
    with tf.device(tf.train.replica_device_setter(cluster=CLUSTER)):
        layer = hub.KerasLayer(HANDLE, trainable=True)
        loss = tf.reduce_mean(layer(tf.ones([1, 224, 224, 3])) ** 2)
        global_step = tf.train.get_or_create_global_step()
        optimizer = tf.train.GradientDescentOptimizer(1e-4)
        train_op = optimizer.minimize(loss, global_step, var_list=layer.trainable_variables)
    return train_op, global_step


session_config = tf.ConfigProto()
session_config.share_cluster_devices_in_session = True

server = tf.distribute.Server(CLUSTER, job_name="worker", task_index=0)
with tf.Graph().as_default():
    train_op, global_step = build_graph()
    with tf.Session(server.target, config=session_config) as session:
        session.run(tf.global_variables_initializer())
        session.run(train_op)
        assert session.run(global_step) == 1
    with tf.train.MonitoredTrainingSession(server.target, config=session_config) as session:
        session.run(train_op)
    session = tf.InteractiveSession(server.target, config=session_config)
    session.run(train_op)
    session.close()
