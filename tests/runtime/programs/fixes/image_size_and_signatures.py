"""A script reads the size of images and the signatures of a module before it uses it."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3"

with tf.Graph().as_default():
    module = hub.Module(HANDLE)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    height, width = hub.get_expected_image_size(module)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16
    features = module(tf.ones([1, height, width, 3]))
    names = sorted(module.get_signature_names())
    shape = module.get_input_info_dict()["images"].get_shape().as_list()
    outputs = sorted(module.get_output_info_dict())
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = [session.run(features), names, shape, outputs]
