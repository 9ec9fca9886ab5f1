"""The option that left the experimental part is set on each config, the other one is merged."""
# on: tf>=2.2
# repairs: experimental_merged_into_config.py

import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.core.protobuf import config_pb2

EXPERIMENTAL = config_pb2.ConfigProto.Experimental()
EXPERIMENTAL.use_numa_affinity = True


def make_config(threads):
    config = config_pb2.ConfigProto(intra_op_parallelism_threads=threads)
    config.experimental.MergeFrom(EXPERIMENTAL)
    config.share_cluster_devices_in_session = True
    return config


with tf.Graph().as_default():
    model = hub.load("https://tfhub.dev/google/yamnet/1")
    scores, _, _ = model(tf.ones([16000]))
    with tf.compat.v1.Session(config=make_config(1)) as session:
        session.run(tf.compat.v1.global_variables_initializer())
        result = session.run(scores)

assert result.shape == (1, 521)
assert make_config(2).share_cluster_devices_in_session
assert make_config(2).experimental.use_numa_affinity
