# target: tensorflow==2.15.1 hub==0.16.1
"""Sessions that are made by session creators, or around the training in other ways."""
import tensorflow as tf
import tensorflow.compat.v1 as tf1
import tensorflow_hub as hub

USE = "https://tfhub.dev/google/universal-sentence-encoder/4"
CLUSTER = tf.train.ClusterSpec({"ps": ["a:1"], "worker": ["b:1"]})


def train_op(features, labels):
    net = hub.KerasLayer(USE, trainable=True)(features)
    optimizer = tf1.train.AdamOptimizer()
    gradients = optimizer.compute_gradients(tf.reduce_mean(tf1.layers.dense(net, 1) - labels))
    return optimizer.apply_gradients(gradients)


def monitored(features, labels):
    server = tf.distribute.Server(CLUSTER, job_name="worker", task_index=0)
    op = train_op(features, labels)
    creator = tf1.train.ChiefSessionCreator(master=server.target)  # [tfhub-missing-cluster-devices]
    with tf1.train.MonitoredSession(session_creator=creator) as session:
        session.run(op)


def monitored_with_flag(features, labels):
    server = tf.distribute.Server(CLUSTER, job_name="worker", task_index=0)
    op = train_op(features, labels)
    config = tf1.ConfigProto(share_cluster_devices_in_session=True)
    creator = tf1.train.ChiefSessionCreator(master=server.target, config=config)
    with tf1.train.MonitoredSession(session_creator=creator) as session:
        session.run(op)


def monitored_with_server_flag(features, labels):
    config = tf1.ConfigProto(share_cluster_devices_in_session=True)
    server = tf.distribute.Server(CLUSTER, job_name="worker", task_index=0, config=config)
    op = train_op(features, labels)
    creator = tf1.train.WorkerSessionCreator(master=server.target)
    with tf1.train.MonitoredSession(session_creator=creator) as session:
        session.run(op)


def monitored_locally(features, labels):
    op = train_op(features, labels)
    with tf1.train.MonitoredSession() as session:
        session.run(op)
    with tf1.train.SingularMonitoredSession() as session:
        session.run(op)
    with tf1.train.MonitoredTrainingSession() as session:
        session.run(op)
    with tf1.train.MonitoredTrainingSession("", config=tf1.ConfigProto()) as session:
        session.run(op)


class Trainer:
    def __init__(self, features, labels):
        self.server = tf.distribute.Server(CLUSTER, job_name="worker", task_index=0)
        self.config = tf1.ConfigProto(share_cluster_devices_in_session=True)
        self.empty_config = tf1.ConfigProto()
        self.features = features
        self.labels = labels

    def _get_session_config(self):
        config = tf1.ConfigProto(allow_soft_placement=True)
        config.share_cluster_devices_in_session = True
        return config

    def build(self):
        return train_op(self.features, self.labels)

    def with_attribute(self):
        op = self.build()
        with tf1.Session(self.server.target, config=self.config) as session:
            session.run(op)

    def with_method(self):
        op = self.build()
        with tf1.Session(self.server.target, config=self._get_session_config()) as session:
            session.run(op)

    def with_empty_attribute(self):
        op = self.build()
        with tf1.Session(self.server.target, config=self.empty_config) as session:  # [tfhub-missing-cluster-devices]
            session.run(op)

    def without(self):
        op = self.build()
        with tf1.Session(self.server.target) as session:  # [tfhub-missing-cluster-devices]
            session.run(op)

    def predict(self):
        net = hub.load(USE)(self.features)
        with tf1.Session(self.server.target) as session:
            return session.run(net)


def apart(features, labels):
    """The training and the remote session have nothing to do with each other."""
    train_op(features, labels)


def counting():
    server = tf.distribute.Server(CLUSTER, job_name="worker", task_index=0)
    with tf1.Session(server.target) as session:
        return session.run(tf1.train.get_or_create_global_step())
