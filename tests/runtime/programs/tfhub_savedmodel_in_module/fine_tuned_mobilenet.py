"""Version 5 of mobilenet_v2 is to be fine-tuned with the arguments that the old versions took."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

IMAGE_MODULE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5"

with tf.Graph().as_default():
    module = hub.Module(IMAGE_MODULE, trainable=True, tags={"train"})  # [tfhub-savedmodel-in-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises NotFoundError hub>=0.9, hub<0.16  # raises RuntimeError hub<0.9  # raises AttributeError hub>=0.16
    features = module(tf.ones([2, 224, 224, 3]))
    loss = tf.reduce_sum(features) + tf.losses.get_regularization_loss()
    train_op = tf.train.GradientDescentOptimizer(0.1).minimize(loss)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        session.run(train_op)
