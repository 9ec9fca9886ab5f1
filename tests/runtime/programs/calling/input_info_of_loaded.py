"""The inputs of a loaded TF1 model are asked for with a method that only hub.Module has."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


def image_size(module):
    info = module.get_input_info_dict()  # raises AttributeError, unreported
    return info["images"].get_shape()[1:3].as_list()


extractor = hub.load("https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/2")

assert image_size(extractor) == [224, 224]
