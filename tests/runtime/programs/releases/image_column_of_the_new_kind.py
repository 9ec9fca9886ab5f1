"""A column of images by a name like that of the newer text column, which no release has."""
# on: tf>=2.1

import tensorflow as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5"

column = hub.image_embedding_column_v2("image", HANDLE)  # raises AttributeError, unreported
tf.keras.layers.DenseFeatures([column])
