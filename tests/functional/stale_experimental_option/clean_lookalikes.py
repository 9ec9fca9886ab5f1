# target: tensorflow==2.15.1 hub==0.16.1
"""The same words on objects that are no ConfigProto of TensorFlow, or are not known to be."""
import argparse

import company_runtime
import tensorflow as tf
from company_runtime import ConfigProto


class Options:
    """experimental.share_cluster_devices_in_session = True"""

    def __init__(self):
        self.experimental = argparse.Namespace()
        self.experimental.share_cluster_devices_in_session = True


class Experimental:
    share_cluster_devices_in_session = True


def fill(config):
    config.collective = tf.constant(1)
    return config


options = Options()
options.experimental.share_cluster_devices_in_session = True
proto = ConfigProto()
proto.experimental.share_cluster_devices_in_session = True
company = company_runtime.ConfigProto(experimental={"share_cluster_devices_in_session": True})
company.experimental.share_cluster_devices_in_session = True
space = argparse.Namespace(experimental=argparse.Namespace())
space.experimental.share_cluster_devices_in_session = True
Experimental.share_cluster_devices_in_session = True
experimental = Experimental()
experimental.share_cluster_devices_in_session = True
settings = {"experimental": {"share_cluster_devices_in_session": True}}
settings["experimental"]["share_cluster_devices_in_session"] = False
company_runtime.Experimental(share_cluster_devices_in_session=True)
dict(share_cluster_devices_in_session=True)
text = "session_config.experimental.share_cluster_devices_in_session = True"
# session_config.experimental.share_cluster_devices_in_session = True
setattr(options.experimental, "share_cluster_devices_in_session", True)
