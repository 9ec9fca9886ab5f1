"""The interactive session with the option as old releases spell it: loss and step work."""
# on: tf<2.2
# cluster: worker, ps
# repairs: interactive_session.py

import json
import os

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

EMBEDDING = "https://tfhub.dev/google/Wiki-words-250/2"

tf.disable_eager_execution()
cluster = tf.train.ClusterSpec(json.loads(os.environ["TF_CONFIG"])["cluster"])
server = tf.train.Server(cluster, "worker", 0)

with tf.device(tf.train.replica_device_setter(cluster=cluster)):
    words = hub.KerasLayer(EMBEDDING)(tf.constant(["cat", "dog"]))
    w = tf.get_variable("w", [250, 2], initializer=tf.zeros_initializer())
    loss = tf.losses.softmax_cross_entropy([[1.0, 0.0], [0.0, 1.0]], tf.matmul(words, w))
    step = tf.train.GradientDescentOptimizer(0.001).minimize(loss, var_list=[w])

session_config = tf.ConfigProto()
session_config.experimental.share_cluster_devices_in_session = True
sess = tf.InteractiveSession(server.target, config=session_config)
tf.global_variables_initializer().run()
tf.tables_initializer().run()
assert abs(loss.eval() - 0.6931) < 1e-3

step.run()
assert loss.eval() < 0.6931
