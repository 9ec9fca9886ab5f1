# target: tensorflow==2.15.1 hub==0.16.1
"""Estimators in branches that the target runs, and in others."""
import os
from typing import TYPE_CHECKING

import tensorflow as tf
import tensorflow_hub as hub
from packaging import version

USE = "https://tfhub.dev/google/universal-sentence-encoder/4"
TF_CONFIG = os.environ.get("TF_CONFIG")
TF_VERSION = version.parse(tf.__version__)


def model_fn(features, labels, mode):
    net = hub.KerasLayer(USE)(features["text"])
    return tf.estimator.EstimatorSpec(mode, train_op=tf.no_op(), loss=tf.reduce_mean(net - labels))


if tf.__version__.startswith("1."):
    estimator = tf.estimator.Estimator(model_fn)
else:
    estimator = tf.estimator.Estimator(model_fn)  # [tfhub-missing-cluster-devices]

if TF_VERSION >= version.parse("2.16"):
    estimator = tf.estimator.Estimator(model_fn)

if TF_VERSION < version.parse("2.16"):
    estimator = tf.estimator.Estimator(model_fn)  # [tfhub-missing-cluster-devices]

if TYPE_CHECKING:
    estimator = tf.estimator.Estimator(model_fn)

if int(tf.__version__.split(".")[0]) < 2:
    estimator = tf.estimator.Estimator(model_fn)


def flag_by_version():
    config = tf.compat.v1.ConfigProto()
    if TF_VERSION >= version.parse("2.2"):
        config.share_cluster_devices_in_session = True
    else:
        config.experimental.share_cluster_devices_in_session = True
    return tf.estimator.Estimator(model_fn, config=tf.estimator.RunConfig(session_config=config))


def config_by_version():
    if TF_VERSION >= version.parse("2.2"):
        config = tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)
    else:
        config = tf.compat.v1.ConfigProto()
    return tf.estimator.Estimator(model_fn, config=tf.estimator.RunConfig(session_config=config))


def wrong_by_version():
    if TF_VERSION >= version.parse("2.2"):
        config = tf.compat.v1.ConfigProto()
    else:
        config = tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)
    run_config = tf.estimator.RunConfig(session_config=config)
    return tf.estimator.Estimator(model_fn, config=run_config)  # [tfhub-missing-cluster-devices]


def old_model_fn(features, labels, mode):
    if tf.__version__ < "2":
        net = hub.KerasLayer(USE)(features["text"])
    else:
        net = features["text"]
    return tf.estimator.EstimatorSpec(mode, train_op=tf.no_op(), loss=tf.reduce_mean(net - labels))


def link_in_dead_branch():
    return tf.estimator.Estimator(old_model_fn)


if hasattr(tf, "estimator"):
    estimator = tf.estimator.Estimator(model_fn)  # [tfhub-missing-cluster-devices]
