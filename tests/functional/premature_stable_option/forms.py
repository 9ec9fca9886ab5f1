# target: tensorflow==2.1.0 hub==0.12.0
"""All ways of setting the option under its stable name, which TensorFlow 2.1 does not know."""
import tensorflow as tf
import tensorflow.compat.v1 as tf1
from tensorflow.compat.v1 import ConfigProto
from tensorflow.core.protobuf import config_pb2

session_config = tf.compat.v1.ConfigProto()
session_config.share_cluster_devices_in_session = True  # [tfhub-premature-stable-option]
session_config.experimental.share_cluster_devices_in_session = True
session_config.allow_soft_placement = True

named = ConfigProto()
named.share_cluster_devices_in_session = True  # [tfhub-premature-stable-option]
proto = config_pb2.ConfigProto()
proto.share_cluster_devices_in_session = 1  # [tfhub-premature-stable-option]
off = tf1.ConfigProto()
off.share_cluster_devices_in_session = False  # [tfhub-premature-stable-option]
tf1.ConfigProto(share_cluster_devices_in_session=True)  # [tfhub-premature-stable-option]
tf1.ConfigProto(
    allow_soft_placement=True,
    share_cluster_devices_in_session=True,  # [tfhub-premature-stable-option]
)
setattr(proto, "share_cluster_devices_in_session", True)  # [tfhub-premature-stable-option]

tf1.ConfigProto(experimental=tf1.ConfigProto.Experimental(share_cluster_devices_in_session=True))
tf1.ConfigProto(experimental={"share_cluster_devices_in_session": True})
setattr(proto.experimental, "share_cluster_devices_in_session", True)
experimental = ConfigProto.Experimental()
experimental.share_cluster_devices_in_session = True
alias = named.experimental
alias.share_cluster_devices_in_session = True
named.experimental.CopyFrom(experimental)

run_config = tf.estimator.RunConfig(session_config=tf1.ConfigProto())
run_config.session_config.experimental.share_cluster_devices_in_session = True
run_config.session_config.share_cluster_devices_in_session = True  # [tfhub-premature-stable-option]


def make():
    config = tf.compat.v1.ConfigProto()
    config.experimental.share_cluster_devices_in_session = True
    return config


made = make()
made.share_cluster_devices_in_session = True  # [tfhub-premature-stable-option]


class Trainer:
    def __init__(self):
        self.config = tf.compat.v1.ConfigProto()
        self.config.experimental.share_cluster_devices_in_session = True

    def later(self):
        self.config.share_cluster_devices_in_session = True  # [tfhub-premature-stable-option]

    def later_by_function(self):
        fill(self.config)

    def right(self):
        self.config.experimental.share_cluster_devices_in_session = True


def fill(config):
    config.share_cluster_devices_in_session = True  # [tfhub-premature-stable-option]


tf.compat.v1.Session(config=tf.compat.v1.ConfigProto())
