"""A model that runs in a branch of tf.cond is not inlined: inference alone fails on a cluster."""
# cluster: worker, ps

import json
import os

import tensorflow as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/5"

cluster = json.loads(os.environ["TF_CONFIG"])["cluster"]
server = tf.distribute.Server(cluster, job_name="worker", task_index=0)
tf.compat.v1.enable_control_flow_v2()

with tf.Graph().as_default():
    with tf.compat.v1.device(tf.compat.v1.train.replica_device_setter(cluster=cluster)):
        resnet = hub.load(HANDLE)
        use_resnet = tf.compat.v1.placeholder_with_default(True, [])
        images = tf.ones([1, 224, 224, 3])
        features = tf.cond(use_resnet, lambda: resnet(images), lambda: tf.zeros([1, 1280]))
    with tf.compat.v1.Session(server.target) as session:
        session.run(tf.compat.v1.global_variables_initializer())
        try:
            session.run(features)
        except tf.errors.InternalError as error:
            _, _, observed = str(error).partition("Assigned device")
        else:
            observed = ""

assert "does not match any device" in observed
