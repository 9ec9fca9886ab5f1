"""A class keeps one session config for all sessions that it opens on its image model."""

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


class FeatureExtractor:
    def __init__(self, handle):
        self.graph = tf.Graph()
        self.config = tf.ConfigProto(allow_soft_placement=True)
        self.config.gpu_options.allow_growth = True
        self.config.share_cluster_devices_in_session = True
        with self.graph.as_default():
            self.images = tf.placeholder(tf.float32, [None, 224, 224, 3])
            self.features = hub.KerasLayer(handle)(self.images)
            self.init = tf.global_variables_initializer()

    def extract(self, images):
        with tf.Session(graph=self.graph, config=self.config) as sess:
            sess.run(self.init)
            return sess.run(self.features, feed_dict={self.images: images})


extractor = FeatureExtractor("https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/4")
result = extractor.extract(np.ones([1, 224, 224, 3], np.float32))

assert result.shape == (1, 1280)
assert extractor.config.experimental.share_cluster_devices_in_session
assert not getattr(extractor.config, "share_cluster_devices_in_session", False)
