"""A layer of version 3 of mobilenet_v2 computes the same features of the photos."""
# repairs: image_column_version_3.py

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

MOBILENET = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3"

with tf.Graph().as_default():
    images = tf.constant(np.ones([2, 224, 224, 3], np.float32))
    inputs = hub.KerasLayer(MOBILENET)(images)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run(inputs)

assert result.shape == (2, 1280)
