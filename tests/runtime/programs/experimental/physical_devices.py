"""Devices are listed and chosen before a model is loaded; from 2.1 on also without experimental."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

cpus = tf.config.experimental.list_physical_devices("CPU")
tf.config.experimental.set_visible_devices(cpus[:1], "CPU")
for gpu in tf.config.experimental.list_physical_devices("GPU"):
    tf.config.experimental.set_memory_growth(gpu, True)

layer = hub.KerasLayer("https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/4")
assert layer(tf.zeros([1, 224, 224, 3])).shape == (1, 1280)
assert tf.config.experimental.get_visible_devices("CPU") == cpus[:1]

for name in (
    "list_physical_devices",
    "list_logical_devices",
    "get_visible_devices",
    "set_visible_devices",
):
    twin = getattr(tf.config, name, None)
    assert twin is (None if tf.__version__ < "2" else getattr(tf.config.experimental, name))
