"""The features come straight from a layer on the images."""
# repairs: image_column_input_layer.py

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub

tf.enable_v2_behavior()

MODULE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/2"
images = np.full([2, 224, 224, 3], 0.5, np.float32)

result = tensorflow_hub.KerasLayer(MODULE)(images)

assert result.shape == (2, 1280)
