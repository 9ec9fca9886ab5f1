"""The movenet detector of poses is loaded with hub.load, and its signature called."""
# instead of: pose_module.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def movenet(image):
    module = hub.load("https://tfhub.dev/google/movenet/singlepose/lightning/4")
    return module.signatures["serving_default"](tf.cast(image, tf.int32))["output_0"]


with tf.Graph().as_default(), tf.Session() as session:
    keypoints = movenet(tf.ones([1, 192, 192, 3]))
    session.run(tf.global_variables_initializer())
    assert session.run(keypoints).shape == (1, 1, 17, 3)
