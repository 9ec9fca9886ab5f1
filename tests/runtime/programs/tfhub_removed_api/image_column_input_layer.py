"""An image column computes features for an input layer in a graph."""

import numpy as np
import tensorflow.compat.v1 as tf
from tensorflow_hub import image_embedding_column  # [tfhub-removed-api] hub>=0.16  # raises ImportError hub>=0.16

MODULE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/2"
images = np.full([2, 224, 224, 3], 0.5, np.float32)

with tf.Graph().as_default(), tf.Session() as session:
    image_column = image_embedding_column("pixels", MODULE)  # [tfhub-deprecated-module] hub<0.16
    features = tf.feature_column.input_layer({"pixels": tf.constant(images)}, [image_column])
    session.run(tf.global_variables_initializer())
    result = session.run(features)

assert result.shape == (2, 1280)
