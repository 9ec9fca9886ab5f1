"""Without `trainable=True` the layer of version 5 of mobilenet_v2 is frozen: nothing is left to
train, where hub.Module was asked to fine-tune."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

IMAGE_MODULE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5"

module = hub.KerasLayer(IMAGE_MODULE)
features = module(tf.ones([2, 224, 224, 3]), training=True)
assert not module.trainable_weights

module = hub.KerasLayer(IMAGE_MODULE, trainable=True)
features = module(tf.ones([2, 224, 224, 3]), training=True)
assert len(module.trainable_weights) == 1
