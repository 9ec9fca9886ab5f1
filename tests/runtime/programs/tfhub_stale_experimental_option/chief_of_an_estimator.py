"""The chief of a cluster trains an Estimator whose session config has the experimental option.

The old name is still honoured: training on a parameter server works, also where it has a new name.
"""
# on: tf<2.16
# cluster: chief, ps
# when fixed: AssertionError: it asserts under which name the option is set

import os

import tensorflow as tf
import tensorflow_hub as hub

tf1 = tf.compat.v1


def input_fn():
    images = tf.stack([tf.zeros([224, 224, 3]), tf.ones([224, 224, 3])])
    return tf.data.Dataset.from_tensors((images, tf.constant([[1.0], [0.0]]))).repeat()


def model_fn(features, labels, mode):
    layer = hub.KerasLayer("https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/4")
    weights = tf1.get_variable("weights", [1280, 1], initializer=tf1.zeros_initializer())
    logits = tf.matmul(layer(features), weights)
    loss = tf1.losses.sigmoid_cross_entropy(labels, logits)
    optimizer = tf1.train.GradientDescentOptimizer(0.1)
    train_op = optimizer.minimize(loss, tf1.train.get_global_step(), var_list=[weights])
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


run_config = tf.estimator.RunConfig(model_dir=os.path.abspath("run"))
run_config.session_config.experimental.share_cluster_devices_in_session = True  # [tfhub-stale-experimental-option] tf>=2.2
estimator = tf.estimator.Estimator(model_fn, config=run_config)
tf.estimator.train_and_evaluate(
    estimator,
    tf.estimator.TrainSpec(input_fn, max_steps=3),
    tf.estimator.EvalSpec(input_fn, steps=1),
)

assert estimator.get_variable_value("global_step") == 3
assert not getattr(run_config.session_config, "share_cluster_devices_in_session", False)
