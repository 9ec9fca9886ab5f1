"""The option is there and says no: as good as none."""
# on: tf>=2.2
# cluster: worker, ps

import json
import os

import tensorflow as tf
import tensorflow_hub as hub

URL = "https://tfhub.dev/google/nnlm-en-dim128-with-normalization/2"
SHARE_DEVICES = False

cluster = json.loads(os.environ["TF_CONFIG"])["cluster"]
server = tf.distribute.Server(cluster, job_name="worker", task_index=0)
session_config = tf.compat.v1.ConfigProto(share_cluster_devices_in_session=SHARE_DEVICES)
session_config.share_cluster_devices_in_session = True

with tf.Graph().as_default():
    with tf.compat.v1.device(tf.compat.v1.train.replica_device_setter(cluster=cluster)):
        vectors = hub.KerasLayer(URL)(tf.constant(["the dog"]))
        scale = tf.compat.v1.get_variable("scale", initializer=tf.ones([128]))
        (gradient,) = tf.compat.v1.gradients(tf.reduce_sum(vectors * scale), [scale])
        init = [tf.compat.v1.global_variables_initializer(), tf.compat.v1.tables_initializer()]
    with tf.compat.v1.Session(server.target, config=session_config) as session:
        session.run(init)
        try:
            session.run(gradient)
        except tf.errors.InternalError as error:
            _, _, observed = str(error).partition("Assigned device")

assert "does not match any device" in observed
