# target: tensorflow==2.15.1 hub==0.16.1
"""All ways of setting the option under its experimental name."""
import tensorflow as tf
import tensorflow.compat.v1 as tf1
from tensorflow.compat.v1 import ConfigProto
from tensorflow.core.protobuf import config_pb2
from tensorflow.core.protobuf.config_pb2 import ConfigProto as Proto

session_config = tf.compat.v1.ConfigProto()
session_config.experimental.share_cluster_devices_in_session = True  # [tfhub-stale-experimental-option]

session_config.share_cluster_devices_in_session = True
session_config.experimental.collective_nccl = True
session_config.experimental.share_session_state_in_clusterspec_propagation = True
session_config.gpu_options.experimental.use_unified_memory = True

one = tf1.ConfigProto()
one.experimental.share_cluster_devices_in_session = 1  # [tfhub-stale-experimental-option]
off = tf1.ConfigProto()
off.experimental.share_cluster_devices_in_session = False  # [tfhub-stale-experimental-option]
named = ConfigProto()
named.experimental.share_cluster_devices_in_session = True  # [tfhub-stale-experimental-option]
proto = config_pb2.ConfigProto()
proto.experimental.share_cluster_devices_in_session = True  # [tfhub-stale-experimental-option]
short = Proto()
short.experimental.share_cluster_devices_in_session = True  # [tfhub-stale-experimental-option]
value = tf1.flags.FLAGS.shared
short.experimental.share_cluster_devices_in_session = value  # [tfhub-stale-experimental-option]

tf1.ConfigProto(experimental=tf1.ConfigProto.Experimental(share_cluster_devices_in_session=True))  # [tfhub-stale-experimental-option]
tf1.ConfigProto(
    allow_soft_placement=True,
    experimental=tf1.ConfigProto.Experimental(
        share_cluster_devices_in_session=True,  # [tfhub-stale-experimental-option]
        collective_nccl=True,
    ),
)
tf1.ConfigProto(
    experimental={"share_cluster_devices_in_session": True},  # [tfhub-stale-experimental-option]
)
tf1.ConfigProto(
    experimental=dict(share_cluster_devices_in_session=True),  # [tfhub-stale-experimental-option]
)
setattr(short.experimental, "share_cluster_devices_in_session", True)  # [tfhub-stale-experimental-option]

experimental = tf1.ConfigProto.Experimental()
experimental.share_cluster_devices_in_session = True  # [tfhub-stale-experimental-option]
other = tf1.ConfigProto(experimental=experimental)

alias = named.experimental
alias.share_cluster_devices_in_session = True  # [tfhub-stale-experimental-option]

copied = tf1.ConfigProto()
copied.experimental.CopyFrom(
    tf1.ConfigProto.Experimental(share_cluster_devices_in_session=True)  # [tfhub-stale-experimental-option]
)

run_config = tf.estimator.RunConfig(session_config=tf1.ConfigProto())
run_config.session_config.experimental.share_cluster_devices_in_session = True  # [tfhub-stale-experimental-option]


def make():
    config = tf.compat.v1.ConfigProto(allow_soft_placement=True)
    config.experimental.share_cluster_devices_in_session = True  # [tfhub-stale-experimental-option]
    return config


made = make()
made.experimental.share_cluster_devices_in_session = True  # [tfhub-stale-experimental-option]


class Trainer:
    def __init__(self):
        self.config = tf.compat.v1.ConfigProto()
        self.config.experimental.share_cluster_devices_in_session = True  # [tfhub-stale-experimental-option]

    def later(self):
        self.config.experimental.share_cluster_devices_in_session = True  # [tfhub-stale-experimental-option]

    def stable(self):
        self.config.share_cluster_devices_in_session = True


with tf1.Session(config=tf1.ConfigProto()) as session:
    session.run([])
