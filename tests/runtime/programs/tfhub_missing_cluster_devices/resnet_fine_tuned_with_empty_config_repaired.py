"""The same config with the option: the gradient reaches the worker."""
# on: tf>=2.2
# cluster: worker, ps
# repairs: resnet_fine_tuned_with_empty_config.py

import json
import os

import tensorflow as tf
import tensorflow.compat.v1 as tf1
import tensorflow_hub as hub

RESNET = "https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/5"

cluster = tf.train.ClusterSpec(json.loads(os.environ["TF_CONFIG"])["cluster"])


def gradient_of_resnet():
    resnet = hub.load(RESNET)
    loss = tf.reduce_mean(resnet(tf.ones([2, 224, 224, 3])) ** 2)
    return tf1.gradients(loss, resnet.trainable_variables)[0]


def main():
    server = tf.distribute.Server(cluster, job_name="worker", task_index=0)
    with tf.Graph().as_default():
        with tf1.device(tf1.train.replica_device_setter(cluster=cluster)):
            gradient = gradient_of_resnet()
        session_config = tf1.ConfigProto()
        session_config.share_cluster_devices_in_session = True
        with tf1.Session(server.target, config=session_config) as sess:
            sess.run(tf1.global_variables_initializer())
            return sess.run(gradient)


gradient = main()
assert gradient.shape == (3, 1280) and gradient.any()
