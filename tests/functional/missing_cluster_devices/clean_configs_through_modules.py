# target: tensorflow==2.15.1 hub==0.15.0
"""Configs that come through a third module of the project, which names the flag."""
import os

import tensorflow as tf

from support import config_between
from support.cluster_configs import bare_config, bare_run_config, model_fn

TF_CONFIG = os.environ.get("TF_CONFIG")

for session_config in (config_between.changed_config(), config_between.passed_config()):
    first = tf.estimator.RunConfig(session_config=session_config)
    tf.estimator.Estimator(model_fn, config=first)

second = tf.estimator.RunConfig(session_config=config_between.changed_config())
tf.estimator.Estimator(model_fn, config=second)
third = tf.estimator.RunConfig(session_config=bare_config())
tf.estimator.Estimator(model_fn, config=third)
tf.estimator.Estimator(model_fn, config=bare_run_config())
