"""A notebook's interactive session on a cluster cannot even compute the loss before training.

Once the graph has gradients, the model's function stays a function when it only runs forward.
"""
# cluster: worker, ps

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

sess = tf.InteractiveSession(server.target, config=tf.ConfigProto(share_cluster_devices_in_session=True, gpu_options={"allow_growth": True}))
tf.global_variables_initializer().run()
tf.tables_initializer().run()

try:
    loss.eval()
except tf.errors.InternalError as error:
    _, _, observed = str(error).partition("Assigned device")
else:
    observed = ""
assert "does not match any device" in observed
