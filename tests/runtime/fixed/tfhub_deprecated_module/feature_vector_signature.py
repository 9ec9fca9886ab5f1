"""A signature of an image module is called by its name, its input given in a dict."""

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/imagenet/inception_v3/feature_vector/3"


def bottlenecks(photos):
    with tf.Graph().as_default():
        module = hub.KerasLayer(HANDLE, signature="image_feature_vector", output_key="default")
        images = tf.constant(photos, dtype=tf.float32)
        outputs = module(dict(images=images))
        with tf.train.MonitoredTrainingSession() as session:
            return session.run(outputs)


result = bottlenecks(np.ones([1, 299, 299, 3]))
assert result.shape == (1, 2048)
