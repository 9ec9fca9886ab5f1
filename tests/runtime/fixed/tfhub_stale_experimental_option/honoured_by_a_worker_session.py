"""A worker trains the weights behind an image model, which lie on a parameter server.

Without the option the training step stops with InternalError. With the experimental option alone
it works, so both names are read.
"""
# cluster: worker, ps

import json
import os

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

cluster = json.loads(os.environ["TF_CONFIG"])["cluster"]
server = tf.distribute.Server(cluster, job_name="worker", task_index=0)


def train_step(config):
    with tf.Graph().as_default(), tf.device(tf.train.replica_device_setter(cluster=cluster)):
        model = hub.load("https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/4")
        weights = tf.get_variable("weights", [1280, 1], initializer=tf.zeros_initializer())
        logits = tf.matmul(model(tf.ones([1, 224, 224, 3])), weights)
        loss = tf.losses.sigmoid_cross_entropy([[1.0]], logits)
        train_op = tf.train.GradientDescentOptimizer(0.1).minimize(loss, var_list=[weights])
        init = [tf.global_variables_initializer(), tf.tables_initializer()]
        with tf.Session(server.target, config=config) as session:
            session.run(init)
            return session.run(loss), session.run(train_op), session.run(loss)


try:
    train_step(tf.ConfigProto())
except tf.errors.InternalError as error:
    observed = str(error)
else:
    observed = ""
assert "share_cluster_devices_in_session to true" in observed

config = tf.ConfigProto()
config.share_cluster_devices_in_session = True
before, _, after = train_step(config)
assert after < before
