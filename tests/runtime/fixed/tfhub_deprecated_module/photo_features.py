"""Photos become feature vectors: hub.Module is called with `as_dict=True` and an output picked."""

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_eager_execution()

MODULE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3"


def extract(photos):
    module = hub.KerasLayer(MODULE, signature_outputs_as_dict=True)
    images = tf.placeholder(tf.float32, [None, 224, 224, 3], name="photos")
    features = module(images)["default"]
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        return sess.run(features, {images: photos})


result = extract(np.full([2, 224, 224, 3], 0.5, np.float32))
assert result.shape == (2, 1280)
