"""The image column never got a second version, as the text column did."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

column = hub.image_embedding_column_v2("pixels", "https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/4")  # raises AttributeError, unreported
features = tf.keras.layers.DenseFeatures([column])

assert features({"pixels": tf.zeros([1, 224, 224, 3])}).shape == (1, 1280)
