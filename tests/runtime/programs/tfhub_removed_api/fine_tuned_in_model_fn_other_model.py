"""The model is changed for its version 5, which KerasLayer can fine-tune in a model function."""
# on: tf<2.16
# instead of: fine_tuned_in_model_fn.py

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def model_fn(features, labels, mode, params):
    training = mode == tf.estimator.ModeKeys.TRAIN
    module = hub.KerasLayer(params["handle"], trainable=True)
    logits = tf.layers.dense(module(features["image"], training=training), 2)
    loss = tf.losses.sparse_softmax_cross_entropy(labels, logits)
    optimizer = tf.train.GradientDescentOptimizer(0.001)
    train_op = optimizer.minimize(
        loss, tf.train.get_global_step(), var_list=module.trainable_variables
    )
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


def input_fn():
    image = np.random.RandomState(0).rand(2, 224, 224, 3).astype(np.float32)
    return tf.data.Dataset.from_tensors(({"image": image}, np.array([0, 1])))


estimator = tf.estimator.Estimator(
    model_fn,
    params={"handle": "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5"},
)
estimator.train(input_fn, steps=1)
first = estimator.get_variable_value("w")
estimator.train(input_fn, steps=1)

assert (estimator.get_variable_value("w") != first).any()
