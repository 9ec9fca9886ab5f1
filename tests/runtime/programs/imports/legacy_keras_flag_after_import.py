"""TF_USE_LEGACY_KERAS comes after the import of tensorflow_hub, too late for tf.keras."""
# on: tf>=2.1
# process: own

import os

import tensorflow as tf
import tensorflow_hub as hub

os.environ["TF_USE_LEGACY_KERAS"] = "1"

EMBEDDING = "https://tfhub.dev/google/nnlm-en-dim50/2"
hub_layer = hub.KerasLayer(EMBEDDING, input_shape=[], dtype=tf.string)
model = tf.keras.Sequential([hub_layer, tf.keras.layers.Dense(1)])  # raises ValueError, unreported tf>=2.16

assert model(tf.constant(["a good movie"])).shape == (1, 1)
