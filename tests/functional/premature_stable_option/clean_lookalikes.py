# target: tensorflow==2.1.0 hub==0.12.0
"""The same words on objects that are no ConfigProto of TensorFlow, or are not known to be."""
import argparse

import company_runtime
import tensorflow as tf
from company_runtime import ConfigProto


class Options:
    share_cluster_devices_in_session = True

    def __init__(self):
        self.share_cluster_devices_in_session = True


def fill(config):
    config.collective = tf.constant(1)
    config.share_cluster_devices_in_session = True
    return config


options = Options()
options.share_cluster_devices_in_session = True
proto = ConfigProto()
proto.share_cluster_devices_in_session = True
company_runtime.ConfigProto(share_cluster_devices_in_session=True)
argparse.Namespace(share_cluster_devices_in_session=True).share_cluster_devices_in_session = False
dict(share_cluster_devices_in_session=True)
Options.share_cluster_devices_in_session = True
share_cluster_devices_in_session = True
text = "session_config.share_cluster_devices_in_session = True"
# session_config.share_cluster_devices_in_session = True
setattr(options, "share_cluster_devices_in_session", True)
fill(options)
options.session_config = argparse.Namespace()
options.session_config.share_cluster_devices_in_session = True
company = company_runtime.RunConfig()
company.session_config.share_cluster_devices_in_session = True


class Runner:
    def __init__(self):
        self.session_config = Options()
        self.session_config.share_cluster_devices_in_session = True
