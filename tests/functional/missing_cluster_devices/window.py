# target: tensorflow>=1.15,<2.17 hub>=0.8
"""Some releases of the window have Estimators."""
import os

import tensorflow as tf
import tensorflow_hub as hub

USE = "https://tfhub.dev/google/universal-sentence-encoder/4"
IN_CLUSTER = "TF_CONFIG" in os.environ


def model_fn(features, labels, mode):
    net = hub.KerasLayer(USE)(features["text"])
    loss = tf.reduce_mean(tf.compat.v1.layers.dense(net, 1) - labels)
    return tf.estimator.EstimatorSpec(mode, train_op=tf.no_op(), loss=loss)


def build():
    session_config = tf.compat.v1.ConfigProto()
    run_config = tf.estimator.RunConfig(session_config=session_config)
    tf.compat.v1.estimator.Estimator(model_fn)  # [tfhub-missing-cluster-devices:INFERENCE]
    return tf.estimator.Estimator(model_fn, config=run_config)  # [tfhub-missing-cluster-devices:INFERENCE]


def build_right():
    session_config = tf.compat.v1.ConfigProto()
    session_config.experimental.share_cluster_devices_in_session = True
    run_config = tf.estimator.RunConfig(session_config=session_config)
    return tf.estimator.Estimator(model_fn, config=run_config)


def build_right_again():
    session_config = tf.compat.v1.ConfigProto(
        experimental={"share_cluster_devices_in_session": True}
    )
    run_config = tf.estimator.RunConfig(session_config=session_config)
    return tf.compat.v1.estimator.Estimator(model_fn, config=run_config)
