"""A network is fine-tuned by an Estimator whose session config is only about GPUs."""
# on: tf<2.16
# cluster: chief, ps

import os

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

MODULE = "https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/5"


def image_input_fn():
    images = np.linspace(0.0, 1.0, 2 * 224 * 224 * 3, dtype=np.float32)
    data = {"image": images.reshape([2, 224, 224, 3])}, np.float32([[0.0], [1.0]])
    return tf.data.Dataset.from_tensors(data).repeat()


def model_fn(features, labels, mode):
    layer = hub.KerasLayer(MODULE, trainable=True)
    training = mode == tf.estimator.ModeKeys.TRAIN
    logits = tf.reduce_mean(layer(features["image"], training=training), axis=1, keepdims=True)
    loss = tf.losses.mean_squared_error(labels, logits)
    optimizer = tf.train.GradientDescentOptimizer(1e-9)
    train_op = optimizer.minimize(
        loss, tf.train.get_or_create_global_step(), var_list=layer.trainable_variables
    )
    return tf.estimator.EstimatorSpec(mode=mode, loss=loss, train_op=train_op)


session_config = tf.ConfigProto(log_device_placement=False)
session_config.share_cluster_devices_in_session = True
session_config.gpu_options.allow_growth = True
run_config = tf.estimator.RunConfig(
    model_dir=os.path.abspath("images"), session_config=session_config
)
estimator = tf.estimator.Estimator(model_fn=model_fn, config=run_config)
train_spec = tf.estimator.TrainSpec(image_input_fn, max_steps=2)
eval_spec = tf.estimator.EvalSpec(image_input_fn, steps=1)
try:
    tf.estimator.train_and_evaluate(estimator, train_spec, eval_spec)
except tf.errors.InternalError as error:
    _, _, observed = str(error).partition("Assigned device")
assert "does not match any device" in observed
