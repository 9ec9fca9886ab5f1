"""One function builds the features for training and for serving; a flag decides what is trained."""

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5"


def features(photos, fine_tune):
    module = hub.KerasLayer(HANDLE, trainable=fine_tune)
    return module(photos)


with tf.Graph().as_default():
    photos = tf.placeholder(tf.float32, [None, 224, 224, 3])
    served = features(photos, fine_tune=False)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run(served, {photos: np.full([1, 224, 224, 3], 0.5)})

assert result.shape == (1, 1280)
