"""The size of the images and the number of their channels are in the model's signature."""
# on: tf>=2.15
# repairs: image_size.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3"

module = hub.KerasLayer(HANDLE)
inputs = hub.load(HANDLE).signatures["default"].structured_input_signature[1]
height, width = inputs["images"].shape[1:3]
channels = inputs["images"].shape[3]
features = module(tf.ones([1, height, width, channels]))
result = [height, width, channels, features]

assert result[:3] == [224, 224, 3]
