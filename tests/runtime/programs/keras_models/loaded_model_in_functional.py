"""A loaded model is called with the symbolic input of a Keras model."""
# on: tf>=2.1

import tensorflow as tf
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder/4")
text = tf.keras.layers.Input(shape=(), dtype=tf.string)
embeddings = embed(text)  # raises _SymbolicException, unreported tf<=2.2  # raises TypeError, unreported tf>=2.15
model = tf.keras.Model(text, tf.keras.layers.Dense(2)(embeddings))

assert model(tf.constant(["the cat"])).shape == (1, 2)
