"""Sessions of files that show no parameter servers."""
import tensorflow as tf
import tensorflow.compat.v1 as tf1
import tensorflow_hub as hub

USE = "https://tfhub.dev/google/universal-sentence-encoder/4"


def train_op(features, labels):
    layer = hub.KerasLayer(USE, trainable=True)
    loss = tf.reduce_mean(tf1.layers.dense(layer(features), 1) - labels)
    return tf1.train.AdamOptimizer().minimize(loss)


def remote(features, labels):
    op = train_op(features, labels)
    with tf1.Session("grpc://localhost:2222") as session:
        session.run(op)


def own_server(features, labels):
    server = tf1.train.Server.create_local_server()
    op = train_op(features, labels)
    with tf1.Session(server.target, config=tf1.ConfigProto()) as session:
        session.run(op)
    with tf1.train.MonitoredTrainingSession(server.target) as session:
        session.run(op)


def local(features, labels):
    op = train_op(features, labels)
    with tf1.Session(config=tf1.ConfigProto(allow_soft_placement=True)) as session:
        session.run(op)
    with tf1.InteractiveSession() as session:
        session.run(op)
    tf1.keras.backend.set_session(tf1.Session(config=tf1.ConfigProto()))
