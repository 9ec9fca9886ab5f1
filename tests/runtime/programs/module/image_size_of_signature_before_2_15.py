"""Up to TensorFlow 2.2 the signature of a model in the TF1 Hub format does not tell its inputs in a
structure; their tensors do."""
# on: tf<2.15

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3"

signature = hub.load(HANDLE).signatures["default"]
assert signature.inputs[0].shape.as_list() == [None, 224, 224, 3]
height, width = signature.structured_input_signature[1]["images"].shape[1:3]  # raises TypeError, unreported
