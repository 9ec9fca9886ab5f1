"""The size of images is asked of what hub.load gives, which knows nothing of such messages."""

import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3"
module = hub.load(HANDLE)
height, width = hub.get_expected_image_size(module)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16  # raises AttributeError, unreported hub<0.16
