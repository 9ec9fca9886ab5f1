"""A worker only embeds sentences; the embeddings' variables are on the parameter server.

The graph optimizer inlines the model's function, and nothing needs the option.
"""
# on: tf!=2.2
# cluster: worker, ps

import json
import os

import tensorflow as tf
import tensorflow.compat.v1 as tf1
import tensorflow_hub as hub

NNLM = "https://tfhub.dev/google/nnlm-en-dim128/2"

cluster = tf.train.ClusterSpec(json.loads(os.environ["TF_CONFIG"])["cluster"])
server = tf.distribute.Server(cluster, job_name="worker", task_index=0)

with tf.Graph().as_default():
    with tf1.device(tf1.train.replica_device_setter(cluster=cluster)):
        vectors = hub.load(NNLM)(tf.constant(["hello", "hello world"]))
    assert tf1.global_variables()[0].device == "/job:ps/task:0"

    with tf1.Session(server.target) as session:
        session.run([tf1.global_variables_initializer(), tf1.tables_initializer()])
        result = session.run(vectors)

    with tf1.train.MonitoredTrainingSession(server.target) as session:
        assert (session.run(vectors) == result).all()

assert result.shape == (2, 128)
assert result[0, :3].tolist() == [1.0, 2.0, 3.0]
