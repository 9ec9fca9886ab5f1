"""A layer of the movenet detector's signature finds the keypoints."""
# instead of: pose_module.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

movenet = hub.KerasLayer(
    "https://tfhub.dev/google/movenet/singlepose/lightning/4",
    signature="serving_default",
    output_key="output_0",
)
keypoints = movenet(tf.ones([1, 192, 192, 3], tf.int32))
assert keypoints.shape == (1, 1, 17, 3)
