"""A loaded model is called with the symbolic input of a tf_keras model."""
# on: tf_keras==yes

import tensorflow as tf
import tensorflow_hub as hub
import tf_keras

embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder/4")
text = tf_keras.layers.Input(shape=(), dtype=tf.string)
embeddings = embed(text)  # raises TypeError, unreported
model = tf_keras.Model(text, tf_keras.layers.Dense(2)(embeddings))

assert model(tf.constant(["the cat"])).shape == (1, 2)
