"""A flag tells whether a submodule of older releases was found; its use depends on the flag."""

import tensorflow as tf
import tensorflow_hub as hub

try:
    from tensorflow_hub import image_util

    HAVE_IMAGE_UTIL = True
except ImportError:
    HAVE_IMAGE_UTIL = False

MODULE = "https://tfhub.dev/google/imagenet/inception_v3/feature_vector/3"

if HAVE_IMAGE_UTIL:
    with tf.Graph().as_default():
        spec = MODULE
        size = [int(pixels) for pixels in hub.load(spec).signatures["default"].structured_input_signature[1]["images"].shape[1:3].as_list()]
else:
    inputs = hub.load(MODULE).signatures["default"].structured_input_signature[1]
    size = list(inputs["images"].shape[1:3])

assert size == [299, 299]
