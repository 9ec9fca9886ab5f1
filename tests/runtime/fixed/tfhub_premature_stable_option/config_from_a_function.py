"""A config that a function has made is switched to a session that shares no devices."""

import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.compat.v1 import ConfigProto


def default_config():
    config = ConfigProto(log_device_placement=False)
    config.gpu_options.allow_growth = True
    return config


config = default_config()
config.experimental.share_cluster_devices_in_session = False

with tf.Graph().as_default(), tf.compat.v1.Session(config=config) as session:
    keypoints = hub.load("https://tfhub.dev/google/movenet/singlepose/lightning/4").signatures[
        "serving_default"
    ](tf.ones([1, 192, 192, 3], tf.int32))
    session.run(tf.compat.v1.global_variables_initializer())
    result = session.run(keypoints)["output_0"]

assert result.shape == (1, 1, 17, 3)
