"""A feature extractor is trained along with a model, in its variant for training."""
# when fixed by Use: ValueError: the optimizer of a graph has to be given the layer's variables
# when fixed by Keep: ValueError: the optimizer has nothing to train but the frozen model

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3"

with tf.Graph().as_default():
    module = hub.Module(HANDLE, trainable=True, tags={"train"})  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    photos = tf.constant(np.stack([np.zeros([224, 224, 3]), np.ones([224, 224, 3])]), tf.float32)
    logits = tf.reduce_mean(module(photos), axis=1)
    loss = tf.losses.mean_squared_error([-1.0, 1.0], logits)
    train_op = tf.train.GradientDescentOptimizer(0.01).minimize(loss)
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        before, _, after = sess.run(loss), sess.run(train_op), sess.run(loss)

assert after < before
