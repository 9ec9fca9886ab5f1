"""TF_USE_LEGACY_KERAS changes tf.keras only: the package keras stays Keras 3."""
# on: tf_keras==yes
# process: own

import os

os.environ["TF_USE_LEGACY_KERAS"] = "1"

import tensorflow as tf
import tensorflow_hub as hub
from keras import Sequential, layers

feature_extractor = hub.KerasLayer(
    "https://tfhub.dev/google/tf2-preview/mobilenet_v2/feature_vector/4",
    input_shape=(224, 224, 3),
    trainable=False,
)
assert isinstance(feature_extractor, tf.keras.layers.Layer)

model = Sequential([feature_extractor, layers.Dense(5, activation="softmax")])  # raises ValueError, unreported
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
