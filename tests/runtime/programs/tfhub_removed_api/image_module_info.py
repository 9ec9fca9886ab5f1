"""A module that says in an attached message which pictures it takes."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

SIZE = 32


def module_fn(channels=3):
    info = hub.ImageModuleInfo()  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    size = info.default_image_size
    size.height = size.width = SIZE
    hub.attach_image_module_info(info)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16
    images = tf.placeholder(tf.float32, [None, SIZE, SIZE, channels])
    return tf.reduce_mean(images), [size.height, size.width]


with tf.Graph().as_default():
    mean, result = module_fn()

assert mean.shape == ()
assert result == [32, 32]
