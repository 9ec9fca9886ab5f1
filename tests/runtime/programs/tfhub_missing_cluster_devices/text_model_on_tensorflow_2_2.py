"""On TensorFlow 2.2 a text model needs the option even to embed, and cannot be trained with it.

A function of the gradient would have to run in two processes, which only that release cannot do.
"""
# on: tf==2.2
# cluster: worker, ps

import json
import os

import tensorflow as tf
import tensorflow_hub as hub

NNLM = "https://tfhub.dev/google/nnlm-en-dim128/2"

cluster = json.loads(os.environ["TF_CONFIG"])["cluster"]
server = tf.distribute.Server(cluster, job_name="worker", task_index=0)
config = tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)


def run(fetches, session_config):
    with tf.compat.v1.Session(server.target, config=session_config) as session:
        session.run(tf.compat.v1.global_variables_initializer())
        session.run(tf.compat.v1.tables_initializer())
        return session.run(fetches)


with tf.Graph().as_default():
    with tf.compat.v1.device(tf.compat.v1.train.replica_device_setter(cluster=cluster)):
        vectors = hub.load(NNLM)(tf.constant(["hello world"]))
    try:
        run(vectors, tf.compat.v1.ConfigProto())
    except tf.errors.InternalError as error:
        assert "does not match any device" in error.message
    assert run(vectors, config).shape == (1, 128)

    scale = tf.compat.v1.get_variable("scale", initializer=tf.ones([128]))
    gradient = tf.compat.v1.gradients(tf.reduce_sum(vectors * scale), scale)
    try:
        run(gradient, config)
    except tf.errors.InvalidArgumentError as error:
        _, _, observed = error.message.partition("_specialized_for_")
    assert "without an appropriate cross process Rendezvous" in observed
    observed = observed[observed.index("without") :].partition(".")[0]
