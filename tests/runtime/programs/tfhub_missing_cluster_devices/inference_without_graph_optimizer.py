"""With the graph optimizer switched off, inference fails like training does.

A parameter server may still be read: with the option the same session works.
"""
# cluster: worker, ps

import json
import os

import tensorflow as tf
import tensorflow_hub as hub

MOBILENET = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5"

tf_config = json.loads(os.environ["TF_CONFIG"])
server = tf.distribute.Server(tf_config["cluster"], job_name="worker", task_index=0)


def session_config(**experimental):
    config = tf.compat.v1.ConfigProto(experimental=experimental)
    config.graph_options.rewrite_options.disable_meta_optimizer = True
    return config


def run(fetches, config):
    with tf.compat.v1.Session(server.target, config=config) as session:
        session.run(tf.compat.v1.global_variables_initializer())
        return session.run(fetches)


with tf.Graph().as_default():
    setter = tf.compat.v1.train.replica_device_setter(cluster=tf_config["cluster"])
    with tf.compat.v1.device(setter):
        features = hub.KerasLayer(MOBILENET)(tf.ones([1, 224, 224, 3]))
    try:
        run(features, session_config())
    except tf.errors.InternalError as error:
        _, _, observed = str(error).partition("Assigned device")
    else:
        observed = ""
    assert "does not match any device" in observed
    assert run(features, session_config(share_cluster_devices_in_session=True)).shape == (1, 1280)
