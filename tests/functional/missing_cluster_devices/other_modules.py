# target: tensorflow==2.15.1 hub==0.16.1
"""Model functions, handles and configs of another module of the project."""
import os

import tensorflow as tf
import tensorflow_hub as hub

from support import shared_parts
from support.shared_parts import USE, encode, filled_config, good_config, model_fn, other_fn

TF_CONFIG = os.environ.get("TF_CONFIG")


def own_fn(features, labels, mode):
    net = hub.KerasLayer(USE)(features["text"])
    return tf.estimator.EstimatorSpec(mode, train_op=tf.no_op(), loss=tf.reduce_mean(net - labels))


def encoding_fn(features, labels, mode):
    net = encode(features["text"])
    return tf.estimator.EstimatorSpec(mode, train_op=tf.no_op(), loss=tf.reduce_mean(net - labels))


tf.estimator.Estimator(own_fn)  # [tfhub-missing-cluster-devices:INFERENCE]
tf.estimator.Estimator(encoding_fn)  # [tfhub-missing-cluster-devices:INFERENCE]
tf.estimator.Estimator(model_fn)  # [tfhub-missing-cluster-devices:INFERENCE]
tf.estimator.Estimator(shared_parts.model_fn)  # [tfhub-missing-cluster-devices:INFERENCE]
tf.estimator.Estimator(other_fn)
tf.estimator.Estimator(shared_parts.other_fn)
tf.estimator.Estimator(own_fn, config=tf.estimator.RunConfig(session_config=good_config()))
tf.estimator.Estimator(own_fn, config=tf.estimator.RunConfig(session_config=filled_config()))
tf.estimator.Estimator(
    model_fn, config=tf.estimator.RunConfig(session_config=shared_parts.good_config())
)
