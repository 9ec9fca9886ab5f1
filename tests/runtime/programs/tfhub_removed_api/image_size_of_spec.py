"""The image retraining script asks the module's spec which size its pictures must have."""

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

TFHUB_MODULE = "https://tfhub.dev/google/imagenet/inception_v3/feature_vector/3"


def input_size(tfhub_module):
    module_spec = hub.load_module_spec(tfhub_module)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    height, width = hub.get_expected_image_size(module_spec)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16
    return height, width


height, width = input_size(TFHUB_MODULE)
pictures = tf.image.resize(np.zeros([2, 400, 600, 3], np.float32), [height, width])
result = [int(height), int(width)]

assert pictures.shape == (2, 299, 299, 3)
