"""A trainer adds the option to its config in a method of its own."""

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


class FeatureExtractor:
    handle = "https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/5"

    def __init__(self):
        self.session_config = tf.ConfigProto(allow_soft_placement=True)

    def for_clusters(self):
        self.session_config.experimental.share_cluster_devices_in_session = True
        return self

    def extract(self, images):
        with tf.Graph().as_default(), tf.Session(config=self.session_config) as sess:
            features = hub.KerasLayer(self.handle)(tf.constant(images))
            sess.run(tf.global_variables_initializer())
            return sess.run(features)


result = FeatureExtractor().for_clusters().extract(np.ones([1, 224, 224, 3], np.float32))
assert result.shape == (1, 1280)
