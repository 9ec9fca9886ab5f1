"""Photos of flowers get a feature column of version 5 of mobilenet_v2, which is a SavedModel."""

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

MOBILENET = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5"

with tf.Graph().as_default():
    columns = [hub.image_embedding_column("photo", MOBILENET)]  # [tfhub-savedmodel-in-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises NotFoundError hub>=0.9, hub<0.16  # raises RuntimeError hub<0.9  # raises AttributeError hub>=0.16
    photos = {"photo": tf.constant(np.ones([2, 224, 224, 3], np.float32))}
    inputs = tf.feature_column.input_layer(photos, columns)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        assert session.run(inputs).shape == (2, 1280)
