"""The movenet detector of poses was only ever published as a SavedModel, with one signature."""

import tensorflow.compat.v1 as tf
from tensorflow_hub import Module  # [tfhub-removed-api] hub>=0.16  # raises ImportError hub>=0.16


def movenet(image):
    module = Module("https://tfhub.dev/google/movenet/singlepose/lightning/4")  # [tfhub-savedmodel-in-module] hub<0.16  # raises NotFoundError hub>=0.9, hub<0.16  # raises RuntimeError hub<0.9
    return module(tf.cast(image, tf.int32), signature="serving_default", as_dict=True)["output_0"]


with tf.Graph().as_default(), tf.Session() as session:
    keypoints = movenet(tf.ones([1, 192, 192, 3]))
    session.run(tf.global_variables_initializer())
    assert session.run(keypoints).shape == (1, 1, 17, 3)
