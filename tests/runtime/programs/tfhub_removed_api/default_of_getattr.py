"""`getattr` with a default never fails."""

import tensorflow as tf
import tensorflow_hub as hub

make_layer = getattr(hub, "Module", None) or hub.KerasLayer

with tf.Graph().as_default():
    layer = make_layer("https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/3")
    features = layer(tf.zeros([1, 224, 224, 3]))

assert features.shape[1] == 1280
