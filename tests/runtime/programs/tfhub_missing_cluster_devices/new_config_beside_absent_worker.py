"""A new config has no filters: its session waits for a worker that has not started.

A session with filters opens at once. Both have the option.
"""
# on: tf>=2.2
# cluster: worker, ps, worker*

import json
import os
import threading

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

MODULE = "https://tfhub.dev/google/imagenet/inception_v3/feature_vector/5"
cluster = json.loads(os.environ["TF_CONFIG"])["cluster"]
server = tf.distribute.Server(cluster, job_name="worker", task_index=0)
graph = tf.Graph()
with graph.as_default(), tf.device(tf.train.replica_device_setter(cluster=cluster)):
    layer = hub.KerasLayer(MODULE, trainable=True)
    loss = tf.reduce_sum(layer(tf.ones([1, 299, 299, 3])))
    gradient = tf.gradients(loss, layer.trainable_variables)
    init = tf.global_variables_initializer()


def gradients(session_config, found):
    session_config.share_cluster_devices_in_session = True
    with tf.Session(server.target, graph=graph, config=session_config) as session:
        session.run(init)
        found.extend(session.run(gradient))


filtered, unfiltered = [], []
gradients(tf.ConfigProto(device_filters=["/job:ps", "/job:worker/task:0"]), filtered)
arguments = [tf.ConfigProto(), unfiltered]
waiting = threading.Thread(target=gradients, args=arguments, daemon=True)
waiting.start()
waiting.join(timeout=4)

assert filtered[0].shape == (3, 2048)
assert waiting.is_alive() and not unfiltered
