"""The image retraining script asks the module's spec which size its pictures must have."""

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

TFHUB_MODULE = "https://tfhub.dev/google/imagenet/inception_v3/feature_vector/3"


def input_size(tfhub_module):
    module_spec = tfhub_module
    height, width = hub.load(module_spec).signatures["default"].structured_input_signature[1]["images"].shape[1:3].as_list()
    return height, width


height, width = input_size(TFHUB_MODULE)
pictures = tf.image.resize(np.zeros([2, 400, 600, 3], np.float32), [height, width])
result = [int(height), int(width)]

assert pictures.shape == (2, 299, 299, 3)
