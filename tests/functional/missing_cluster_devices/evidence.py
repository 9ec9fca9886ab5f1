# target: tensorflow==2.15.1 hub==0.16.1
"""Code that shows parameter servers makes the finding surer."""
import tensorflow as tf
import tensorflow_hub as hub
from absl import flags

USE = "https://tfhub.dev/google/universal-sentence-encoder/4"
flags.DEFINE_string("ps_hosts", "", "Addresses of the parameter servers.")


def model_fn(features, labels, mode):
    net = hub.KerasLayer(USE)(features["text"])
    return tf.estimator.EstimatorSpec(mode, train_op=tf.no_op(), loss=tf.reduce_mean(net - labels))


def other_fn(features, labels, mode):
    return tf.estimator.EstimatorSpec(mode, train_op=tf.no_op(), loss=tf.reduce_mean(features - labels))


def build(directory):
    config = tf.estimator.RunConfig(model_dir=directory)
    right = config.replace(
        session_config=tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)
    )
    tf.estimator.Estimator(other_fn)
    tf.estimator.Estimator(other_fn, config=config)
    tf.estimator.Estimator(model_fn, config=right)
    estimator = tf.estimator.Estimator(model_fn, config=config)  # [tfhub-missing-cluster-devices:INFERENCE]
    train_spec = tf.estimator.TrainSpec(input_fn=None)
    tf.estimator.train_and_evaluate(estimator, train_spec, tf.estimator.EvalSpec(input_fn=None))
