"""The feature extractor stays as it is; only the weights of a classifier after it are trained."""
# repairs: fine_tuned_photos.py

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3"

with tf.Graph().as_default():
    module = hub.KerasLayer(HANDLE, tags={"train"})
    photos = tf.constant(np.stack([np.zeros([224, 224, 3]), np.ones([224, 224, 3])]), tf.float32)
    features = module(photos)
    weights = tf.get_variable("weights", [1280, 1], initializer=tf.zeros_initializer())
    loss = tf.losses.mean_squared_error([[-1.0], [1.0]], tf.matmul(features, weights))
    train_op = tf.train.GradientDescentOptimizer(1e-5).minimize(loss, var_list=[weights])
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        features_before, before = sess.run([features, loss])
        sess.run(train_op)
        features_after, after = sess.run([features, loss])

assert after < before
assert (features_after == features_before).all()
