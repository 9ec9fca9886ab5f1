"""Version 5 of mobilenet_v2 as a layer that is fine-tuned: it says itself that it is trainable and
what its regularization losses are."""
# repairs: fine_tuned_mobilenet.py

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

IMAGE_MODULE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5"

with tf.Graph().as_default():
    module = hub.KerasLayer(IMAGE_MODULE, trainable=True)
    features = module(tf.ones([2, 224, 224, 3]), training=True)
    loss = tf.reduce_sum(features) + tf.add_n(module.losses)
    optimizer = tf.train.GradientDescentOptimizer(0.1)
    train_op = optimizer.minimize(loss, var_list=module.trainable_weights)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        before = session.run(module.trainable_weights)
        session.run(train_op)
        after = session.run(module.trainable_weights)

assert len(before) == 1 and not np.allclose(before[0], after[0])
