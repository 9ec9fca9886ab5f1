"""The size of images that a module wants is asked for before any image is read."""

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/2"

with tf.Graph().as_default():
    module = hub.KerasLayer(HANDLE)
    height, width = module.resolved_object.signatures["default"].structured_input_signature[1]["images"].shape[1:3].as_list()
    images = tf.constant(np.ones([1, int(height), int(width), 3], np.float32))
    features = module(images)
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        result = sess.run(features)

assert result.shape == (1, 1280)
