"""The handle itself goes where the spec went, and a layer takes the place of the module."""
# repairs: features_from_spec.py

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()
HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3"

m = hub.KerasLayer(HANDLE)
images = tf.constant(np.ones([2, 224, 224, 3], np.float32))
result = m(images)

assert result.shape == (2, 1280)
