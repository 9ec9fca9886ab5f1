"""The photos' features are computed in the model, by a layer of version 5 of mobilenet_v2."""
# repairs: image_column.py

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

MOBILENET = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5"

with tf.Graph().as_default():
    photos = tf.constant(np.ones([2, 224, 224, 3], np.float32))
    inputs = hub.KerasLayer(MOBILENET)(photos)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        assert session.run(inputs).shape == (2, 1280)
