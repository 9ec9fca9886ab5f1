"""The model_fn with a TF2 SavedModel, whose weights are given to the optimizer by name."""
# on: tf>=2.2, tf<2.16
# repairs: estimator_model_fn.py

import tempfile

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf1 = tf.compat.v1


def model_fn(features, labels, mode):
    training = mode == tf.estimator.ModeKeys.TRAIN
    module = hub.KerasLayer(
        "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5", trainable=True
    )
    logits = tf1.layers.dense(module(features["image"], training=training), 2)
    loss = tf1.losses.sparse_softmax_cross_entropy(labels, logits)
    optimizer = tf1.train.GradientDescentOptimizer(0.01)
    weights = tf1.trainable_variables() + module.trainable_weights
    train_op = optimizer.minimize(loss, tf1.train.get_global_step(), var_list=weights)
    assert len(module.trainable_weights) == 1
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


def input_fn():
    images = np.ones([2, 224, 224, 3], np.float32)
    return tf.data.Dataset.from_tensors(({"image": images}, [0, 1])).repeat()


run_config = tf.estimator.RunConfig(model_dir=tempfile.mkdtemp())
if run_config.session_config is not None:
    run_config.session_config.share_cluster_devices_in_session = True
estimator = tf.estimator.Estimator(model_fn, config=run_config)
estimator.train(input_fn, steps=2)

assert estimator.get_variable_value("global_step") == 2
