"""The loader is a frozen KerasLayer."""
# instead of: partial_as_default.py

import functools

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

frozen = functools.partial(hub.KerasLayer, trainable=False, name="encoder")


def encode(pictures, loader=frozen):
    encoder = loader("https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/1")
    return encoder(tf.constant(pictures, tf.float32))


result = encode([[[[1.0, 0.0, 0.0]] * 224] * 224])

assert result.shape == (1, 1280)
