"""The policy is set by the name that TensorFlow has from 2.4 on."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

tf.keras.mixed_precision.set_global_policy("float32")  # raises AttributeError, unreported tf<2.4
assert tf.keras.mixed_precision.global_policy().name == "float32"
assert not hasattr(tf.keras.mixed_precision, "experimental")

layer = hub.KerasLayer("https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/5")
assert layer(tf.zeros([1, 224, 224, 3])).dtype == tf.float32
