"""The option is set where there is one, and left where there is none."""

import contextlib

import tensorflow as tf
import tensorflow_hub as hub

config = tf.compat.v1.ConfigProto(allow_soft_placement=True)
with contextlib.suppress(AttributeError):
    config.share_cluster_devices_in_session = True

with tf.Graph().as_default(), tf.compat.v1.Session(config=config) as session:
    scores, _, _ = hub.load("https://tfhub.dev/google/yamnet/1")(tf.ones([32000]))
    session.run(tf.compat.v1.global_variables_initializer())
    assert session.run(scores).shape == (1, 521)

release = tuple(int(part) for part in tf.__version__.split(".")[:2])
assert len(config.ListFields()) == (2 if release >= (2, 2) else 1)
