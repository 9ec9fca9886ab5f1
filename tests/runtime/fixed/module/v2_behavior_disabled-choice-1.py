"""With all behavior of TensorFlow 2 disabled hub.Module works, and feeds an image classifier."""
# on: hub<0.16

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

images = tf.placeholder(tf.float32, [None, 224, 224, 3])
module = hub.KerasLayer("https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5")
features = module(images)
logits = tf.layers.dense(features, 5)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    assert sess.run(logits, {images: np.zeros([2, 224, 224, 3])}).shape == (2, 5)
