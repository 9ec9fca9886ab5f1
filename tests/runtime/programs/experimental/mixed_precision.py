"""The policy of half precision is set by the name that was removed before TensorFlow 2.15."""
# on: tf>=2.1

import tensorflow as tf
import tensorflow_hub as hub

tf.keras.mixed_precision.experimental.set_policy("float32")  # raises AttributeError, unreported tf>=2.9
assert tf.keras.mixed_precision.experimental.global_policy().name == "float32"

layer = hub.KerasLayer("https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/5")
assert layer(tf.zeros([1, 224, 224, 3])).dtype == tf.float32
assert not hasattr(tf.keras.mixed_precision, "set_global_policy")
