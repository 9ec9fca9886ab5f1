"""A function builds the session config with its experimental part as a message of its own.

Images are classified in a session with this config. It holds no other field than the two given.
"""

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf1 = tf.compat.v1
HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/4"


def get_session_config():
    return tf1.ConfigProto(
        allow_soft_placement=True,
        share_cluster_devices_in_session=True,
    )


def extract_features(images):
    with tf.Graph().as_default():
        inputs = tf1.placeholder(tf.float32, [None, 224, 224, 3])
        features = hub.KerasLayer(HANDLE)(inputs)
        with tf1.Session(config=get_session_config()) as sess:
            sess.run(tf1.global_variables_initializer())
            return sess.run(features, {inputs: images})


result = extract_features(np.full([2, 224, 224, 3], 0.5, np.float32))
assert result.shape == (2, 1280)
fields = [field.name for field, _ in get_session_config().ListFields()]
assert sorted(fields) == ["allow_soft_placement", "experimental"]
