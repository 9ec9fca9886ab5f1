# target: tensorflow==2.15.1 hub==0.15.0
"""Estimators of which nothing tells whether their sessions need the option."""

import tensorflow as tf
import tensorflow_hub as hub

PRIVATE = "https://models.example.com/text/encoder/3"
LEGACY = "https://tfhub.dev/google/nnlm-en-dim128/1"
CLUSTER = {"ps": ["ps0:2222"], "worker": ["worker0:2222"]}


def model_fn(features, labels, mode):
    """Runs a model of which nothing is known."""
    loss = tf.reduce_mean(hub.load(PRIVATE)(features["text"]) - labels)
    train_op = tf.compat.v1.train.AdagradOptimizer(0.1).minimize(loss)
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


def legacy_model_fn(features, labels, mode):
    """Runs a model in the TF1 Hub format."""
    loss = tf.reduce_mean(hub.KerasLayer(LEGACY)(features["text"]) - labels)
    train_op = tf.compat.v1.train.AdagradOptimizer(0.1).minimize(loss)
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


def with_flag():
    """A config that has the option."""
    session_config = tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)
    return tf.estimator.RunConfig(session_config=session_config)


unknown = tf.estimator.Estimator(model_fn)  # [tfhub-unknown-handle-format]
legacy = tf.estimator.Estimator(legacy_model_fn)
shared = tf.estimator.Estimator(model_fn, config=with_flag())
