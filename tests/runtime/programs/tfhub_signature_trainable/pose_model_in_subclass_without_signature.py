"""MoveNet without its signature cannot even be made into a layer, let alone be trained."""

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


class PoseEstimator:
    handle = "https://tfhub.dev/google/movenet/singlepose/lightning/4"

    def __init__(self):
        self.movenet = hub.KerasLayer(self.handle, trainable=True)  # raises ValueError, unreported

    def keypoints(self, image):
        return self.movenet(image)[0, 0]


estimator = PoseEstimator()
estimator.keypoints(tf.constant(np.full([1, 192, 192, 3], 3), tf.int32))
