"""Photos of flowers get a feature column of version 3 of mobilenet_v2, in the TF1 Hub format."""
# on: hub<0.16

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

MOBILENET = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3"

with tf.Graph().as_default():
    columns = [hub.image_embedding_column("photo", MOBILENET)]  # [tfhub-deprecated-module]
    photos = {"photo": tf.constant(np.ones([2, 224, 224, 3], np.float32))}
    inputs = tf.feature_column.input_layer(photos, columns)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run(inputs)

assert result.shape == (2, 1280)
