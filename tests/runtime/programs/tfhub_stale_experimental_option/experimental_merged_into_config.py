"""A site's experimental options are filled in one after the other and merged into a config."""

import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.core.protobuf import config_pb2

EXPERIMENTAL = config_pb2.ConfigProto.Experimental()
EXPERIMENTAL.use_numa_affinity = True
EXPERIMENTAL.share_cluster_devices_in_session = True  # [tfhub-stale-experimental-option] tf>=2.2


def make_config(threads):
    config = config_pb2.ConfigProto(intra_op_parallelism_threads=threads)
    config.experimental.MergeFrom(EXPERIMENTAL)
    return config


with tf.Graph().as_default():
    model = hub.load("https://tfhub.dev/google/yamnet/1")
    scores, _, _ = model(tf.ones([16000]))
    with tf.compat.v1.Session(config=make_config(1)) as session:
        session.run(tf.compat.v1.global_variables_initializer())
        result = session.run(scores)

assert result.shape == (1, 521)
assert make_config(2).experimental.share_cluster_devices_in_session
assert make_config(2).experimental.use_numa_affinity
assert not getattr(make_config(2), "share_cluster_devices_in_session", False)
