"""A service has settings of its own, some of them experimental, with the name of the option."""

import argparse

import tensorflow as tf
import tensorflow_hub as hub


class Experimental:
    share_cluster_devices_in_session = False


class Settings:
    def __init__(self, handle):
        self.handle = handle
        self.experimental = Experimental()
        self.experimental.share_cluster_devices_in_session = True


settings = Settings("https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/4")
arguments = argparse.Namespace(experimental=argparse.Namespace())
arguments.experimental.share_cluster_devices_in_session = True
setattr(arguments.experimental, "share_cluster_devices_in_session", False)

with tf.Graph().as_default(), tf.compat.v1.Session() as session:
    features = hub.KerasLayer(settings.handle)(tf.ones([1, 224, 224, 3]))
    session.run(tf.compat.v1.global_variables_initializer())
    assert session.run(features).shape == (1, 1280)

assert settings.experimental.share_cluster_devices_in_session
assert not arguments.experimental.share_cluster_devices_in_session
