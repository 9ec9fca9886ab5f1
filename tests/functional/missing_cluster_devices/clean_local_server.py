# target: tensorflow==2.15.1 hub==0.16.1
"""A server of one process holds all variables itself, whatever else the file speaks of."""
import os

import tensorflow as tf
import tensorflow.compat.v1 as tf1
import tensorflow_hub as hub

USE = "https://tfhub.dev/google/universal-sentence-encoder/4"
UNITS = ["s", "ms", "us", "ns", "ps"]
TASK = os.environ.get("TF_CONFIG")


def train_op(features, labels):
    net = hub.KerasLayer(USE, trainable=True)(features)
    return tf1.train.AdamOptimizer().minimize(tf.reduce_mean(net - labels))


def local_server(features, labels):
    server = tf1.train.Server.create_local_server()
    op = train_op(features, labels)
    with tf1.Session(server.target) as session:
        session.run(op)
    with tf1.Session(server.target, config=tf1.ConfigProto()) as session:
        session.run(op)


def local_server_of_distribute(features, labels):
    server = tf.distribute.Server.create_local_server()
    op = train_op(features, labels)
    with tf1.train.MonitoredTrainingSession(master=server.target) as session:
        session.run(op)


def local(features, labels):
    op = train_op(features, labels)
    with tf1.Session() as session:
        session.run(op)
    with tf1.Session(target="") as session:
        session.run(op)
    with tf1.train.MonitoredTrainingSession(config=tf1.ConfigProto()) as session:
        session.run(op)
