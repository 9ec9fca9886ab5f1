# target: tensorflow==2.21.0 hub==0.16.1
"""TF1 sessions that train a TF2 SavedModel on remote parameter servers."""
import tensorflow as tf
import tensorflow.compat.v1 as tf1
import tensorflow_hub as hub

USE = "https://tfhub.dev/google/universal-sentence-encoder/4"
IMAGES = "https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/1"
CLUSTER = tf.train.ClusterSpec({"ps": ["a:1"], "worker": ["b:1"]})


def train_op(features, labels):
    layer = hub.KerasLayer(USE, trainable=True)
    loss = tf.reduce_mean(tf1.layers.dense(layer(features), 1) - labels)
    return tf1.train.AdamOptimizer().minimize(loss)


def no_config(features, labels):
    server = tf.distribute.Server(CLUSTER, job_name="worker", task_index=0)
    op = train_op(features, labels)
    with tf1.Session(server.target) as session:  # [tfhub-missing-cluster-devices]
        session.run(op)


def empty_config(features, labels):
    server = tf.distribute.Server(CLUSTER, job_name="worker", task_index=0)
    op = train_op(features, labels)
    with tf1.Session(server.target, config=tf1.ConfigProto()) as session:  # [tfhub-missing-cluster-devices]
        session.run(op)


def by_keyword(features, labels):
    server = tf1.train.Server(CLUSTER, job_name="worker", task_index=0)
    op = train_op(features, labels)
    config = tf1.ConfigProto(allow_soft_placement=True)
    with tf.compat.v1.Session(target=server.target, config=config) as session:  # [tfhub-missing-cluster-devices]
        session.run(op)


def address(features, labels):
    op = train_op(features, labels)
    with tf1.Session("grpc://worker0:2222") as session:  # [tfhub-missing-cluster-devices]
        session.run(op)


def gradients(features):
    server = tf.distribute.Server(CLUSTER, job_name="worker", task_index=0)
    model = hub.load(USE)
    gradient = tf1.gradients(model(features), model.trainable_variables)
    session = tf1.Session(server.target)  # [tfhub-missing-cluster-devices]
    return session.run(gradient)


def monitored(features, labels):
    server = tf.distribute.Server(CLUSTER, job_name="worker", task_index=0)
    with tf1.device(tf1.train.replica_device_setter(cluster=CLUSTER)):
        op = train_op(features, labels)
    with tf1.train.MonitoredTrainingSession(master=server.target, is_chief=True) as session:  # [tfhub-missing-cluster-devices]
        session.run(op)


def monitored_positional(features, labels):
    server = tf.distribute.Server(CLUSTER, job_name="worker", task_index=0)
    op = train_op(features, labels)
    with tf1.train.MonitoredTrainingSession(server.target, True, config=tf1.ConfigProto()) as session:  # [tfhub-missing-cluster-devices]
        session.run(op)


def flag_on_another_server(features, labels):
    flag = tf1.ConfigProto(share_cluster_devices_in_session=True)
    parameters = tf.distribute.Server(CLUSTER, job_name="ps", task_index=0, config=flag)
    server = tf.distribute.Server(CLUSTER, job_name="worker", task_index=0)
    op = train_op(features, labels)
    with tf1.Session(server.target) as session:  # [tfhub-missing-cluster-devices]
        session.run(op)
    parameters.join()


def server_with_empty_config(features, labels):
    server = tf.distribute.Server(CLUSTER, "worker", 0, config=tf1.ConfigProto())
    op = train_op(features, labels)
    with tf1.Session(server.target) as session:  # [tfhub-missing-cluster-devices]
        session.run(op)


def frozen_layer(features, labels):
    server = tf.distribute.Server(CLUSTER, job_name="worker", task_index=0)
    net = hub.KerasLayer(USE)(features)
    optimizer = tf1.train.GradientDescentOptimizer(0.1)
    op = optimizer.minimize(tf.reduce_mean(tf1.layers.dense(net, 1) - labels))
    with tf1.Session(server.target) as session:  # [tfhub-missing-cluster-devices]
        session.run(op)


def with_stable_flag(features, labels):
    server = tf.distribute.Server(CLUSTER, job_name="worker", task_index=0)
    config = tf1.ConfigProto(share_cluster_devices_in_session=True)
    op = train_op(features, labels)
    with tf1.Session(server.target, config=config) as session:
        session.run(op)


def with_flag_and_graph(features, labels):
    server = tf.distribute.Server(CLUSTER, job_name="worker", task_index=0)
    config = tf1.ConfigProto()
    config.share_cluster_devices_in_session = True
    op = train_op(features, labels)
    with tf1.Session(server.target, tf1.get_default_graph(), config) as session:
        session.run(op)


def with_server_flag(features, labels):
    flag = tf1.ConfigProto(share_cluster_devices_in_session=True)
    server = tf.distribute.Server(CLUSTER, job_name="worker", task_index=0, config=flag)
    op = train_op(features, labels)
    with tf1.Session(server.target) as session:
        session.run(op)
    with tf1.Session(server.target, config=tf1.ConfigProto()) as session:
        session.run(op)
    with tf1.train.MonitoredTrainingSession(server.target) as session:
        session.run(op)


def with_server_flag_positional(features, labels):
    flag = tf1.ConfigProto(share_cluster_devices_in_session=True)
    server = tf1.train.Server(CLUSTER, "worker", 0, None, flag)
    op = train_op(features, labels)
    with tf1.Session(server.target) as session:
        session.run(op)


def monitored_with_flag(features, labels):
    server = tf.distribute.Server(CLUSTER, job_name="worker", task_index=0)
    config = tf1.ConfigProto(share_cluster_devices_in_session=True)
    op = train_op(features, labels)
    with tf1.train.MonitoredTrainingSession(server.target, config=config) as session:
        session.run(op)


def inference_only(features):
    server = tf.distribute.Server(CLUSTER, job_name="worker", task_index=0)
    net = hub.load(USE)(features)
    with tf1.Session(server.target) as session:
        return session.run(net)


def monitored_inference(features):
    server = tf.distribute.Server(CLUSTER, job_name="worker", task_index=0)
    net = hub.KerasLayer(USE)(features)
    with tf1.train.MonitoredTrainingSession(server.target) as session:
        return session.run(net)


def local(features, labels):
    op = train_op(features, labels)
    with tf1.Session() as session:
        session.run(op)
    with tf1.Session(config=tf1.ConfigProto(allow_soft_placement=True)) as session:
        session.run(op)
    with tf1.Session("") as session:
        session.run(op)
    with tf1.train.MonitoredTrainingSession(checkpoint_dir="/tmp/m") as session:
        session.run(op)


def legacy_format(features, labels):
    server = tf.distribute.Server(CLUSTER, job_name="worker", task_index=0)
    net = hub.KerasLayer(IMAGES)(features)
    op = tf1.train.AdamOptimizer().minimize(tf.reduce_mean(tf1.layers.dense(net, 1) - labels))
    with tf1.Session(server.target) as session:
        session.run(op)


def unknown_config(features, labels, config):
    server = tf.distribute.Server(CLUSTER, job_name="worker", task_index=0)
    op = train_op(features, labels)
    with tf1.Session(server.target, config=config) as session:
        session.run(op)


def unknown_server(features, labels, server):
    op = train_op(features, labels)
    with tf1.Session(server.target) as session:
        session.run(op)


def unknown_target(features, labels, target):
    op = train_op(features, labels)
    with tf1.Session(target) as session:
        session.run(op)


def without_hub(features, labels):
    server = tf.distribute.Server(CLUSTER, job_name="worker", task_index=0)
    op = tf1.train.AdamOptimizer().minimize(tf.reduce_mean(features - labels))
    with tf1.Session(server.target) as session:
        session.run(op)
