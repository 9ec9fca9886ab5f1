"""A model function fine-tunes MobileNet in its training mode and uses it frozen otherwise."""
# on: tf<2.16

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def model_fn(features, labels, mode, params):
    if mode == tf.estimator.ModeKeys.TRAIN:
        module = hub.Module(params["handle"], trainable=True, tags={"train"})  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    else:
        module = hub.Module(params["handle"])  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16
    logits = tf.layers.dense(module(features["image"]), 2)
    loss = tf.losses.sparse_softmax_cross_entropy(labels, logits)
    with tf.control_dependencies(tf.get_collection(tf.GraphKeys.UPDATE_OPS)):
        optimizer = tf.train.GradientDescentOptimizer(0.001)
        train_op = optimizer.minimize(loss, tf.train.get_global_step())
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


def input_fn():
    image = np.random.RandomState(0).rand(2, 224, 224, 3).astype(np.float32)
    return tf.data.Dataset.from_tensors(({"image": image}, np.array([0, 1])))


estimator = tf.estimator.Estimator(
    model_fn,
    params={"handle": "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3"},
)
estimator.train(input_fn, steps=1)

mean = estimator.get_variable_value("module/moving_mean")
assert (mean != 1.0).any(), "the update op of the training variant was run"
assert np.isfinite(estimator.evaluate(input_fn, steps=1)["loss"])
