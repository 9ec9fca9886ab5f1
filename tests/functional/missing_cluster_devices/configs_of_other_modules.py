# target: tensorflow==2.15.1 hub==0.15.0
"""Configs that another module of the project makes without the flag, and that nobody changes."""
import os

import tensorflow as tf

from support import cluster_configs
from support.cluster_configs import CONFIG, FILLED, bare_config, model_fn

TF_CONFIG = os.environ.get("TF_CONFIG")


def estimator(session_config):
    run_config = tf.estimator.RunConfig(session_config=session_config)
    return tf.estimator.Estimator(cluster_configs.predict_fn, config=run_config)


first = tf.estimator.RunConfig(session_config=bare_config())
tf.estimator.Estimator(model_fn, config=first)  # [tfhub-missing-cluster-devices:INFERENCE]
second = tf.estimator.RunConfig(session_config=cluster_configs.named_config())
tf.estimator.Estimator(cluster_configs.model_fn, config=second)  # [tfhub-missing-cluster-devices]
third = cluster_configs.bare_run_config()
tf.estimator.Estimator(model_fn, config=third)  # [tfhub-missing-cluster-devices:INFERENCE]
fourth = cluster_configs.run_config_with()
tf.estimator.Estimator(model_fn, config=fourth)  # [tfhub-missing-cluster-devices:INFERENCE]
fifth = cluster_configs.run_config_with(tf.compat.v1.ConfigProto())
tf.estimator.Estimator(model_fn, config=fifth)  # [tfhub-missing-cluster-devices:INFERENCE]
sixth = tf.estimator.RunConfig(session_config=CONFIG)
tf.estimator.Estimator(model_fn, config=sixth)  # [tfhub-missing-cluster-devices:INFERENCE]

tf.estimator.Estimator(model_fn, config=tf.estimator.RunConfig(session_config=FILLED))
tf.estimator.Estimator(model_fn, config=cluster_configs.filled_run_config())
tf.estimator.Estimator(cluster_configs.legacy_fn, config=first)
tf.estimator.Estimator(cluster_configs.module_fn, config=first)
tf.estimator.Estimator(cluster_configs.predict_fn, config=first)
seventh = tf.estimator.RunConfig(session_config=cluster_configs.filled_config())
tf.estimator.Estimator(model_fn, config=seventh)
eighth = tf.estimator.RunConfig(session_config=cluster_configs.config_by_release())
tf.estimator.Estimator(model_fn, config=eighth)
ninth = cluster_configs.run_config_with(
    tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)
)
tf.estimator.Estimator(model_fn, config=ninth)
