"""An old text model through the new API fails on a cluster, training or not: it has a table.

The option helps here too, though nothing offline tells that a model in the old format needs it.
"""
# cluster: worker, ps

import json
import os

import tensorflow as tf
import tensorflow_hub as hub

NNLM = "https://tfhub.dev/google/nnlm-en-dim50/1"

cluster = json.loads(os.environ["TF_CONFIG"])["cluster"]
server = tf.distribute.Server(cluster, job_name="worker", task_index=0)


def embed(config):
    with tf.compat.v1.Session(server.target, config=config) as session:
        session.run(tf.compat.v1.global_variables_initializer())
        session.run(tf.compat.v1.tables_initializer())
        return session.run(vectors)


with tf.Graph().as_default():
    with tf.compat.v1.device(tf.compat.v1.train.replica_device_setter(cluster=cluster)):
        vectors = hub.KerasLayer(NNLM)(tf.constant(["hello"]))
    try:
        embed(config=None)
    except tf.errors.InternalError as error:
        _, _, observed = str(error).partition("Assigned device")
    else:
        observed = ""
    assert "does not match any device" in observed

    config = tf.compat.v1.ConfigProto()
    if hasattr(config, "share_cluster_devices_in_session"):
        config.share_cluster_devices_in_session = True
    else:
        config.experimental.share_cluster_devices_in_session = True
    assert embed(config).shape == (1, 50)
