"""A model of tf_keras gets a layer of tf.keras, which is Keras 3."""
# on: tf_keras==yes

import tensorflow as tf
import tensorflow_hub as hub
import tf_keras

EMBEDDING = "https://tfhub.dev/google/nnlm-en-dim50/2"
model = tf_keras.Sequential()
model.add(hub.KerasLayer(EMBEDDING, input_shape=[], dtype=tf.string))
model.add(tf.keras.layers.Dense(1))  # raises TypeError, unreported

assert model(tf.constant(["good movie"])).shape == (1, 1)
