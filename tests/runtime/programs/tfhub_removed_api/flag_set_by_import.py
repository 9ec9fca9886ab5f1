"""A flag tells whether a submodule of older releases was found; its use depends on the flag."""
# differs: which flags go with the import of a submodule is not followed
# no repair: the other branch is what the messages propose

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
        spec = hub.load_module_spec(MODULE)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16
        size = [int(pixels) for pixels in image_util.get_expected_image_size(spec)]  # [tfhub-deprecated-module] hub<0.16
else:
    inputs = hub.load(MODULE).signatures["default"].structured_input_signature[1]
    size = list(inputs["images"].shape[1:3])

assert size == [299, 299]
