"""The fifth version of the module is a TF2 SavedModel that is called without any signature."""
# repairs: feature_vector_signature.py

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()


def bottlenecks(photos):
    module = hub.KerasLayer("https://tfhub.dev/google/imagenet/inception_v3/feature_vector/5")
    images = tf.constant(photos, dtype=tf.float32)
    return module(images)


features = bottlenecks(np.ones([1, 299, 299, 3]))
assert features.shape == (1, 2048)
