"""The size is read from the signature of the loaded model."""
# on: tf>=2.3
# repairs: image_size_of_spec.py

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

TFHUB_MODULE = "https://tfhub.dev/google/imagenet/inception_v3/feature_vector/3"


def input_size(tfhub_module):
    height, width = hub.load(tfhub_module).signatures["default"].structured_input_signature[1]["images"].shape[1:3]
    return height, width


height, width = input_size(TFHUB_MODULE)
pictures = tf.image.resize(np.zeros([2, 400, 600, 3], np.float32), [height, width])
result = [int(height), int(width)]

assert pictures.shape == (2, 299, 299, 3)
