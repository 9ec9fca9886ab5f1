# target: tensorflow==2.15.1 hub==0.15.0
"""Configs that another module makes, and on which this one sets the flag."""
import os

import tensorflow as tf

from support.cluster_configs import CONFIG, bare_config, bare_run_config, model_fn

TF_CONFIG = os.environ.get("TF_CONFIG")
CONFIG.share_cluster_devices_in_session = True

first = bare_config()
first.share_cluster_devices_in_session = True
tf.estimator.Estimator(model_fn, config=tf.estimator.RunConfig(session_config=first))
second = bare_run_config()
if second.session_config is not None:
    second.session_config.share_cluster_devices_in_session = True
tf.estimator.Estimator(model_fn, config=second)
tf.estimator.Estimator(model_fn, config=tf.estimator.RunConfig(session_config=CONFIG))
