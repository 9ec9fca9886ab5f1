"""Flowers are classified with the package keras, the same Keras 3 as tf.keras."""
# on: tf>=2.15

import keras
import tensorflow as tf
import tensorflow_hub as hub

IMG_SHAPE = (224, 224, 3)
feature_extractor = hub.KerasLayer(
    "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/4", input_shape=IMG_SHAPE
)
model = keras.Sequential([feature_extractor, keras.layers.Dense(5)])  # raises ValueError, unreported tf>=2.16

assert model(tf.zeros([2, 224, 224, 3])).shape == (2, 5)
