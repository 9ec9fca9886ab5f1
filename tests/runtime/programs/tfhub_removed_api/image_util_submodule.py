"""A helper module is imported as a whole to ask an image module for its size."""

import tensorflow.compat.v1 as tf
import tensorflow_hub.image_util as image_util  # [tfhub-removed-api] hub>=0.16  # raises ModuleNotFoundError hub>=0.16
import tensorflow_hub as hub

with tf.Graph().as_default():
    module = hub.Module("https://tfhub.dev/google/imagenet/inception_v3/feature_vector/1")  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16
    height, width = image_util.get_expected_image_size(module)  # [tfhub-deprecated-module] hub<0.16
    images = tf.placeholder(tf.float32, [None, height, width, 3])
    features = module(images)

assert (int(height), int(width)) == (299, 299)
assert features.shape[1] == 2048
