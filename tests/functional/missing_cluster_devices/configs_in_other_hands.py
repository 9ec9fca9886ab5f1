# target: tensorflow==2.15.1 hub==0.15.0
"""Configs that this module makes and hands to functions of another one."""
import os

import tensorflow as tf

from support import config_fillers
from support.cluster_configs import model_fn

TF_CONFIG = os.environ.get("TF_CONFIG")


def filled_elsewhere():
    config = tf.compat.v1.ConfigProto()
    config_fillers.fill(config)
    return tf.estimator.Estimator(
        model_fn, config=tf.estimator.RunConfig(session_config=config)
    )


def default_filled_elsewhere():
    run_config = tf.estimator.RunConfig()
    config_fillers.fill(config=run_config.session_config)
    return tf.estimator.Estimator(model_fn, config=run_config)


def filled_by_an_object():
    config = tf.compat.v1.ConfigProto()
    config_fillers.Filler(config).fill()
    return tf.estimator.Estimator(
        model_fn, config=tf.estimator.RunConfig(session_config=config)
    )


def made_and_filled_elsewhere():
    run_config = tf.estimator.RunConfig(session_config=config_fillers.own_config())
    return tf.estimator.Estimator(model_fn, config=run_config)


def only_described():
    run_config = tf.estimator.RunConfig()
    config_fillers.describe(run_config)
    return tf.estimator.Estimator(  # [tfhub-missing-cluster-devices:INFERENCE]
        model_fn, config=run_config
    )
