# target: tensorflow==2.15.1 hub==0.16.1
"""What a comment or docstring says of TF_CONFIG and of ps_hosts shows no parameter servers.

A ParameterServerStrategy, replica_device_setter and /job:ps are not used here.
"""
import tensorflow as tf
import tensorflow.compat.v1 as tf1
import tensorflow_hub as hub

USE = "https://tfhub.dev/google/universal-sentence-encoder/4"
# Set TF_CONFIG={"cluster": {"ps": ["a:1"]}} to train on a cluster.


def model_fn(features, labels, mode):
    net = hub.KerasLayer(USE)(features["text"])
    return tf.estimator.EstimatorSpec(mode, train_op=tf.no_op(), loss=tf.reduce_mean(net - labels))


def other_fn(features, labels, mode):
    return tf.estimator.EstimatorSpec(mode, train_op=tf.no_op(), loss=tf.reduce_mean(features - labels))


def estimator():
    """Builds it; TF_CONFIG says "ps" or not."""
    tf.estimator.Estimator(other_fn)
    config = tf.estimator.RunConfig(
        session_config=tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)
    )
    tf.estimator.Estimator(model_fn, config=config)
    return tf.estimator.Estimator(model_fn)  # [tfhub-missing-cluster-devices:UNDEFINED]


def session(features, labels):
    server = tf1.train.Server.create_local_server()
    net = hub.KerasLayer(USE, trainable=True)(features)
    op = tf1.train.AdamOptimizer().minimize(tf.reduce_mean(net - labels))
    with tf1.Session(server.target) as running:  # without "ps" there is nothing to share
        running.run(op)


def remote_session(features, labels):
    net = hub.KerasLayer(USE, trainable=True)(features)
    op = tf1.train.AdamOptimizer().minimize(tf.reduce_mean(net - labels))
    with tf1.Session("grpc://localhost:2222") as running:
        running.run(op)
