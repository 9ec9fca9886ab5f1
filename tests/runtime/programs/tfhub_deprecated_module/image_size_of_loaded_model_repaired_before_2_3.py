"""Up to TensorFlow 2.2 the shape is that of the tensor that the signature takes first."""
# on: tf<=2.2
# instead of: image_size_of_loaded_model.py

import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3"
module = hub.load(HANDLE)
height, width = module.signatures["default"].inputs[0].shape[1:3]

assert (int(height), int(width)) == (224, 224)
