"""An image classifier is trained on a cluster with the config that one uses on GPUs.

Soft placement does not help: the worker knows no device of the parameter server.
"""
# cluster: worker, ps

import json
import os

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

MODULE_URL = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5"

tf_config = json.loads(os.environ["TF_CONFIG"])
server = tf.train.Server(
    tf_config["cluster"],
    job_name=tf_config["task"]["type"],
    task_index=tf_config["task"]["index"],
)

graph = tf.Graph()
with graph.as_default(), tf.device(tf.train.replica_device_setter(cluster=tf_config["cluster"])):
    images = tf.placeholder(tf.float32, [None, 224, 224, 3])
    labels = tf.placeholder(tf.int64, [None])
    features = hub.KerasLayer(MODULE_URL, trainable=False)(images)
    kernel = tf.get_variable("kernel", [1280, 5], initializer=tf.zeros_initializer())
    loss = tf.losses.sparse_softmax_cross_entropy(labels, tf.matmul(features, kernel))
    train = tf.train.AdamOptimizer(0.001).minimize(loss, var_list=[kernel])
    init = tf.global_variables_initializer()

config = tf.ConfigProto(allow_soft_placement=True, log_device_placement=False)
config.experimental.share_cluster_devices_in_session = True
config.gpu_options.allow_growth = True
feed = {images: np.ones([2, 224, 224, 3]), labels: [0, 1]}
with tf.Session(server.target, graph=graph, config=config) as sess:
    sess.run(init)
    message = ""
    try:
        sess.run(train, feed)
    except tf.errors.InternalError as error:
        message = str(error)

_, _, observed = message.partition("Assigned device")
assert "does not match any device" in observed
