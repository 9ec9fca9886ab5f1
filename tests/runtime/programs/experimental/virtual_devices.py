"""One CPU is split in two logical devices, on which a model runs in replicas."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

experimental = tf.config.experimental
cpu = experimental.list_physical_devices("CPU")[0]
two = [experimental.VirtualDeviceConfiguration(), experimental.VirtualDeviceConfiguration()]
experimental.set_virtual_device_configuration(cpu, two)

with tf.device("/CPU:1"):
    embed = hub.KerasLayer("https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/4")
    assert embed(tf.zeros([1, 224, 224, 3])).shape == (1, 1280)
assert len(experimental.list_logical_devices("CPU")) == 2
assert len(experimental.get_virtual_device_configuration(cpu)) == 2

if tf.__version__ >= "2":
    assert tf.config.LogicalDeviceConfiguration is experimental.VirtualDeviceConfiguration
    assert (
        tf.config.get_logical_device_configuration is experimental.get_virtual_device_configuration
    )
    assert (
        tf.config.set_logical_device_configuration is experimental.set_virtual_device_configuration
    )
else:
    assert not hasattr(tf.config, "LogicalDeviceConfiguration")
