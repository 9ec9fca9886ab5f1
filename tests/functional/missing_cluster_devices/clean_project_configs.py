# target: tensorflow==2.15.1 hub==0.15.0
"""Estimators whose flag comes from where real projects put it."""
import json
import os

import tensorflow as tf
import tensorflow_hub as hub
from absl import flags

FLAGS = flags.FLAGS
flags.DEFINE_bool("share", True, "Whether sessions share the devices of the cluster.")
USE = "https://tfhub.dev/google/universal-sentence-encoder/4"
CONFIG = tf.compat.v1.ConfigProto(
    allow_soft_placement=True, share_cluster_devices_in_session=True
)
RUN_CONFIG = tf.estimator.RunConfig(session_config=CONFIG)


def model_fn(features, labels, mode):
    net = hub.KerasLayer(USE)(features["text"])
    return tf.estimator.EstimatorSpec(mode, train_op=tf.no_op(), loss=tf.reduce_mean(net - labels))


def _session_config_from_env():
    """Session config with the devices of the cluster."""
    tf_config = json.loads(os.environ.get("TF_CONFIG", "{}"))
    devices = ["/job:ps", "/job:chief"]
    if tf_config.get("task", {}).get("type") == "worker":
        devices = ["/job:ps", "/job:worker/task:%d" % tf_config["task"]["index"]]
    config = tf.compat.v1.ConfigProto(device_filters=devices)
    config.share_cluster_devices_in_session = True
    return config


def from_environment():
    run_config = tf.estimator.RunConfig(session_config=_session_config_from_env())
    return tf.estimator.Estimator(model_fn, config=run_config)


def from_constant():
    return tf.estimator.Estimator(model_fn, config=RUN_CONFIG)


def by_flag():
    config = tf.compat.v1.ConfigProto(share_cluster_devices_in_session=FLAGS.share)
    return tf.estimator.Estimator(
        model_fn, config=tf.estimator.RunConfig(session_config=config)
    )


def by_filters():
    run_config = tf.estimator.RunConfig(session_config=CONFIG)
    run_config.session_config.device_filters.append("/job:ps")
    return tf.estimator.Estimator(model_fn, config=run_config)


def in_tuple():
    names = (tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True), 3)
    config, _ = names
    return tf.estimator.Estimator(
        model_fn, config=tf.estimator.RunConfig(session_config=config)
    )


def in_dict():
    configs = {"train": tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)}
    run_config = tf.estimator.RunConfig(session_config=configs["train"])
    return tf.estimator.Estimator(model_fn, config=run_config)


def in_loop(configs):
    estimators = []
    for config in configs:
        run_config = tf.estimator.RunConfig(session_config=config)
        estimators.append(tf.estimator.Estimator(model_fn, config=run_config))
    return estimators


def caller():
    return with_default_parameter(RUN_CONFIG)


def with_default_parameter(config):
    return tf.estimator.Estimator(model_fn, config=config)
