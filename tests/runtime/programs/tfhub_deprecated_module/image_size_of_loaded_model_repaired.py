"""The shape of a signature's input tells the size of images."""
# on: tf>2.2
# instead of: image_size_of_loaded_model.py

import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3"
module = hub.load(HANDLE)
height, width = module.signatures["default"].structured_input_signature[1]["images"].shape[1:3]

assert (height, width) == (224, 224)
