"""The model function uses the same graphs of MobileNet frozen: only its own layer is trained."""
# on: tf<2.16
# repairs: fine_tuned_in_model_fn.py

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def model_fn(features, labels, mode, params):
    if mode == tf.estimator.ModeKeys.TRAIN:
        module = hub.KerasLayer(params["handle"], tags={"train"})
    else:
        module = hub.KerasLayer(params["handle"])
    logits = tf.layers.dense(module(features["image"]), 2)
    loss = tf.losses.sparse_softmax_cross_entropy(labels, logits)
    optimizer = tf.train.GradientDescentOptimizer(0.001)
    kernel_and_bias = tf.get_collection(tf.GraphKeys.TRAINABLE_VARIABLES, "dense")
    train_op = optimizer.minimize(loss, tf.train.get_global_step(), var_list=kernel_and_bias)
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


def input_fn():
    image = np.random.RandomState(0).rand(2, 224, 224, 3).astype(np.float32)
    return tf.data.Dataset.from_tensors(({"image": image}, np.array([0, 1])))


estimator = tf.estimator.Estimator(
    model_fn,
    params={"handle": "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3"},
)
estimator.train(input_fn, steps=1)

assert (estimator.get_variable_value("moving_mean") == 1.0).all()
assert np.isfinite(estimator.evaluate(input_fn, steps=1)["loss"])
