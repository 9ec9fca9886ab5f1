"""A script reads the size of images and the signatures of a module before it uses it."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3"

with tf.Graph().as_default():
    module = hub.KerasLayer(HANDLE)
    height, width = module.resolved_object.signatures["default"].structured_input_signature[1]["images"].shape[1:3].as_list()
    features = module(tf.ones([1, height, width, 3]))
    names = sorted(list(module.resolved_object.signatures))
    shape = module.resolved_object.signatures["default"].structured_input_signature[1]["images"].shape.as_list()
    outputs = sorted(module.resolved_object.signatures["default"].structured_outputs)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = [session.run(features), names, shape, outputs]
