"""TF_USE_LEGACY_KERAS comes between the imports: the first hub layer turns tf.keras back."""
# on: tf_keras==yes
# process: own

import os

import tensorflow as tf

os.environ["TF_USE_LEGACY_KERAS"] = "1"

import tensorflow_hub as hub
import tf_keras

assert tf.keras.Sequential is tf_keras.Sequential

EMBEDDING = "https://tfhub.dev/google/nnlm-en-dim50/2"
embedding = hub.KerasLayer(EMBEDDING, input_shape=[], dtype=tf.string)
model = tf.keras.Sequential()
model.add(embedding)  # raises ValueError, unreported
model.add(tf.keras.layers.Dense(1))

assert model(tf.constant(["a good movie"])).shape == (1, 1)
