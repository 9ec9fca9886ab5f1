"""One function builds the features for training and for serving; a flag decides what is trained."""
# no repair: no API of TensorFlow 2 trains a model in the TF1 Hub format

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/1"


def features(photos, fine_tune):
    module = hub.Module(HANDLE, trainable=fine_tune)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    return module(photos)


with tf.Graph().as_default():
    photos = tf.placeholder(tf.float32, [None, 224, 224, 3])
    served = features(photos, fine_tune=False)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run(served, {photos: np.full([1, 224, 224, 3], 0.5)})

assert result.shape == (1, 1280)
