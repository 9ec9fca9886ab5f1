"""A head is trained behind an image model in the old format: no option is needed."""
# cluster: worker, ps

import json
import os

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

FEATURES = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3"

cluster = json.loads(os.environ["TF_CONFIG"])["cluster"]
server = tf.distribute.Server(cluster, job_name="worker", task_index=0)

with tf.Graph().as_default(), tf.device(tf.train.replica_device_setter(cluster=cluster)):
    images = tf.placeholder(tf.float32, [None, 224, 224, 3])
    features = hub.KerasLayer(FEATURES)(images)
    kernel = tf.get_variable("kernel", [1280, 2], initializer=tf.zeros_initializer())
    loss = tf.losses.sparse_softmax_cross_entropy([0, 1], tf.matmul(features, kernel))
    train_op = tf.train.GradientDescentOptimizer(1e-4).minimize(loss, var_list=[kernel])
    batch = {images: np.stack([np.zeros([224, 224, 3]), np.ones([224, 224, 3])])}
    with tf.Session(server.target) as session:
        session.run(tf.global_variables_initializer())
        losses = [session.run([loss, train_op], batch)[0] for _ in range(2)]

assert losses[1] < losses[0]
