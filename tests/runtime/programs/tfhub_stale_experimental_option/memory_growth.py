"""Memory growth of GPUs is set as tutorials do it, before a feature extractor is loaded."""
# on: tf>=2.1

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

for gpu in tf.config.list_physical_devices("GPU"):
    tf.config.experimental.set_memory_growth(gpu, True)

layer = hub.KerasLayer("https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5")
assert layer(tf.zeros([1, 224, 224, 3])).shape == (1, 1280)
assert not hasattr(tf.config, "set_memory_growth")
