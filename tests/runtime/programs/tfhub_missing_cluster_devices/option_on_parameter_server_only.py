"""The parameter server was started with the option, the worker was not: the session still fails.

It is the server that the session talks to which has to know the other devices.
"""
# cluster: worker, ps!
# when fixed: NameError: it looks for the error of a training that fails, and it trains

import json
import os

import tensorflow as tf
import tensorflow_hub as hub

MOBILENET = "https://tfhub.dev/google/imagenet/mobilenet_v2_130_224/feature_vector/5"

cluster = tf.train.ClusterSpec(json.loads(os.environ["TF_CONFIG"])["cluster"])
server = tf.distribute.Server(cluster, job_name="worker", task_index=0)

with tf.Graph().as_default(), tf.device("/job:ps/task:0"):
    layer = hub.KerasLayer(MOBILENET, trainable=True)
    with tf.device("/job:worker/task:0"):
        loss = tf.reduce_sum(layer(tf.ones([1, 224, 224, 3])) ** 2)
        optimizer = tf.compat.v1.train.GradientDescentOptimizer(1e-6)
        train_op = optimizer.minimize(loss, var_list=layer.trainable_variables)
    init = tf.compat.v1.global_variables_initializer()
    with tf.compat.v1.Session(server.target) as session:  # [tfhub-missing-cluster-devices]
        session.run(init)
        try:
            session.run(train_op)
        except tf.errors.InternalError as error:
            _, _, observed = str(error).partition("Assigned device")

assert "does not match any device" in observed
