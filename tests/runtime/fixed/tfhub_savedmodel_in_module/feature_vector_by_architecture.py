"""The handle of a feature vector is put together from the names of its architecture and version;
from version 4 on these are SavedModels."""

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

ARCHITECTURE = "resnet_v2_50"


class FeatureExtractor:
    def __init__(self, architecture=ARCHITECTURE, version=5):
        url = f"https://tfhub.dev/google/imagenet/{architecture}/feature_vector/{version}"
        with tf.Graph().as_default():
            self.images = tf.placeholder(tf.float32, [None, 224, 224, 3])
            self.module = hub.KerasLayer(url)
            self.features = self.module(self.images)
            self.session = tf.Session()
            self.session.run(tf.global_variables_initializer())

    def extract(self, images):
        return self.session.run(self.features, {self.images: images})


assert FeatureExtractor().extract(np.zeros([1, 224, 224, 3])).shape == (1, 1280)
