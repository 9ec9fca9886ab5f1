"""A layer of the movenet detector needs the name of the signature: without it there is nothing that
it could call."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

movenet = hub.KerasLayer("https://tfhub.dev/google/movenet/singlepose/lightning/4")  # raises ValueError, unreported
keypoints = movenet(tf.ones([1, 192, 192, 3], tf.int32))
assert keypoints.shape == (1, 1, 17, 3)
