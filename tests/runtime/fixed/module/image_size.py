"""The size of the images that a model expects, and the number of their channels, are asked for."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    module = hub.KerasLayer("https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3")
    height, width = module.resolved_object.signatures["default"].structured_input_signature[1]["images"].shape[1:3].as_list()
    channels = module.resolved_object.signatures["default"].structured_input_signature[1]["images"].shape.as_list()[3]
    features = module(tf.ones([1, height, width, channels]))
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = [height, width, channels, session.run(features)]

assert result[:3] == [224, 224, 3]
