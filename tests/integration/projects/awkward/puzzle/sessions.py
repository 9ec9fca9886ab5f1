"""Session configs on their way to Estimators and servers."""

import functools

import tensorflow as tf
import tensorflow_hub as hub

from puzzle.reexport import LEGACY, Models, tf1

CLUSTER = tf.train.ClusterSpec({"ps": ["ps0:2222"], "worker": ["worker0:2222"]})


def model_fn(features, labels, mode, handle):
    """A head on a layer; the handle decides whether the session needs the option."""
    loss = tf.reduce_mean(tf.square(hub.KerasLayer(handle)(features["text"]) - labels))
    train_op = tf1.train.AdagradOptimizer(0.1).minimize(loss)
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


def new_model_fn(features, labels, mode):
    """Runs a TF2 SavedModel."""
    loss = tf.reduce_mean(tf.square(hub.load(Models.SENTENCES)(features["text"]) - labels))
    train_op = tf1.train.AdagradOptimizer(0.1).minimize(loss)
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


def make_config(local):
    """Returns a config that has the option on one of two ways only."""
    if local:
        return tf1.ConfigProto(device_filters=["/job:ps"])
    config = tf1.ConfigProto(device_filters=["/job:ps"])
    config.experimental.share_cluster_devices_in_session = True
    return config


def stable_config():
    """Returns a config with the option where TensorFlow has it since 2.2."""
    return tf1.ConfigProto(share_cluster_devices_in_session=True)


missing = tf.estimator.Estimator(new_model_fn, config=tf.estimator.RunConfig("/tmp/a"))
plain = tf.estimator.Estimator(
    new_model_fn,
    config=tf.estimator.RunConfig("/tmp/b", session_config=tf1.ConfigProto()),
)
stable = tf.estimator.Estimator(
    new_model_fn,
    config=tf.estimator.RunConfig("/tmp/c").replace(session_config=stable_config()),
)
legacy = tf.estimator.Estimator(functools.partial(model_fn, handle=LEGACY))
server = tf.distribute.Server(CLUSTER, job_name="worker", config=stable_config())
nested = tf1.ConfigProto(
    experimental=tf1.ConfigProto.Experimental(share_cluster_devices_in_session=True)
)


def build(local):
    """Returns an Estimator whose sessions lack the option one time out of two."""
    config = tf.estimator.RunConfig("/tmp/d", session_config=make_config(local))
    return tf.estimator.Estimator(new_model_fn, config=config)
