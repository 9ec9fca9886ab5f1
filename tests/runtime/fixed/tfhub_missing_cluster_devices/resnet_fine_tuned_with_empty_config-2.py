"""A network is fine-tuned; its own weights are on the parameter server.

The session's config is empty, so that the gradient stops with InternalError.
"""
# cluster: worker, ps

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
        session_config.experimental.share_cluster_devices_in_session = True
        with tf1.Session(server.target, config=session_config) as sess:
            sess.run(tf1.global_variables_initializer())
            try:
                return sess.run(gradient)
            except tf.errors.InternalError as error:
                return str(error)


_, _, observed = main().partition("Assigned device")
assert "does not match any device" in observed
