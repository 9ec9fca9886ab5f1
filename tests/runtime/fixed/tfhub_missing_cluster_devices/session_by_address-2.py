"""A client builds the graph and reaches the worker by its address, without a config."""
# cluster: worker, ps

import json
import os

import tensorflow as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_130_224/feature_vector/5"

cluster = json.loads(os.environ["TF_CONFIG"])["cluster"]
server = tf.distribute.Server(cluster, job_name="worker", task_index=0)
master = "grpc://%s" % cluster["worker"][0]

with tf.Graph().as_default():
    with tf.device("/job:ps/task:0"):
        layer = hub.KerasLayer(HANDLE, trainable=True)
    with tf.device("/job:worker/task:0"):
        loss = tf.reduce_sum(layer(tf.ones([1, 224, 224, 3])) ** 2)
    gradients = tf.compat.v1.gradients(loss, layer.trainable_variables)
    with tf.compat.v1.Session(master, config=tf.compat.v1.ConfigProto(experimental={"share_cluster_devices_in_session": True})) as session:
        session.run(tf.compat.v1.global_variables_initializer())
        try:
            session.run(gradients)
        except tf.errors.InternalError as error:
            _, _, observed = str(error).partition("Assigned device")

assert "does not match any device" in observed
