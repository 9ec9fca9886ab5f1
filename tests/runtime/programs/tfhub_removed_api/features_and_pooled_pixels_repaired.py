"""What hub.load gives has both signatures, and each gives a dict."""
# repairs: features_and_pooled_pixels.py

import numpy as np
import tensorflow
import tensorflow_hub

tf = tensorflow.compat.v1
tf.enable_v2_behavior()
images = np.linspace(0, 1, 224 * 224 * 3).reshape([1, 224, 224, 3]).astype(np.float32)
images = tf.constant(images)

module = tensorflow_hub.load("https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/2")
features = module.signatures["default"](images)["default"]
outputs = module.signatures["image_feature_vector"](images)
result = [features, outputs["global_pool"]]

assert [tuple(part.shape) for part in result] == [(1, 1280), (1, 3)]
