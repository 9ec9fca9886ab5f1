"""The size of images that a module wants is asked for before any image is read."""

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/2"

with tf.Graph().as_default():
    module = hub.Module(HANDLE)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    height, width = hub.get_expected_image_size(module)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16
    images = tf.constant(np.ones([1, int(height), int(width), 3], np.float32))
    features = module(images)
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        result = sess.run(features)

assert result.shape == (1, 1280)
