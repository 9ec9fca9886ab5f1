"""A feature extractor is trained along with a model, in its variant for training."""

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5"

with tf.Graph().as_default():
    module = hub.KerasLayer(HANDLE, trainable=True)
    photos = tf.constant(np.stack([np.zeros([224, 224, 3]), np.ones([224, 224, 3])]), tf.float32)
    logits = tf.reduce_mean(module(photos), axis=1)
    loss = tf.losses.mean_squared_error([-1.0, 1.0], logits)
    train_op = tf.train.GradientDescentOptimizer(0.01).minimize(loss)
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        before, _, after = sess.run(loss), sess.run(train_op), sess.run(loss)

assert after < before
