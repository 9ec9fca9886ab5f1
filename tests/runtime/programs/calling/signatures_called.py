"""All signatures together are called as if they were one."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

movenet = hub.load("https://tfhub.dev/google/movenet/singlepose/lightning/4")
keypoints = movenet.signatures(tf.zeros([1, 192, 192, 3], tf.int32))  # raises TypeError, unreported

assert keypoints["output_0"].shape == (1, 1, 17, 3)
