"""Version 5 of mobilenet_v2 is fine-tuned through what hub.load gives: its call has an argument for
training, and its variables and regularization losses are lists."""

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

IMAGE_MODULE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5"

with tf.Graph().as_default():
    module = hub.load(IMAGE_MODULE)
    features = module(tf.ones([2, 224, 224, 3]), training=True)
    loss = tf.reduce_sum(features) + tf.add_n([loss() for loss in module.regularization_losses])
    optimizer = tf.train.GradientDescentOptimizer(0.1)
    train_op = optimizer.minimize(loss, var_list=module.trainable_variables)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        before = session.run(list(module.trainable_variables))
        session.run(train_op)
        after = session.run(list(module.trainable_variables))

assert len(before) == 1 and not np.allclose(before[0], after[0])
