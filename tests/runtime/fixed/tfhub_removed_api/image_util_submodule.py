"""A helper module is imported as a whole to ask an image module for its size."""

import tensorflow.compat.v1 as tf
import tensorflow_hub.image_util as image_util
import tensorflow_hub as hub

with tf.Graph().as_default():
    module = hub.KerasLayer("https://tfhub.dev/google/imagenet/inception_v3/feature_vector/1")
    height, width = module.resolved_object.signatures["default"].structured_input_signature[1]["images"].shape[1:3].as_list()
    images = tf.placeholder(tf.float32, [None, height, width, 3])
    features = module(images)

assert (int(height), int(width)) == (299, 299)
assert features.shape[1] == 2048
