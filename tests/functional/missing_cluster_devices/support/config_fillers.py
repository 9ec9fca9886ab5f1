import tensorflow as tf


class Filler:
    def __init__(self, config):
        self.config = config

    def fill(self):
        self.config.share_cluster_devices_in_session = True


def fill(config):
    _set(config)


def _set(config):
    setattr(config, "share_cluster_devices_in_session", True)


def describe(config):
    return str(config)


def own_config():
    config = tf.compat.v1.ConfigProto()
    _set(config)
    return config
