"""A file with the weights of a Keras model is not a model that the library loads."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

classifier = tf.keras.Sequential([tf.keras.layers.Dense(2)])
classifier.build((None, 3))
classifier.save_weights("classifier.weights.h5")

restored = hub.load("classifier.weights.h5")  # raises ValueError, unreported hub>=0.13  # raises OSError, unreported hub<0.13

assert restored(tf.ones([1, 3])).shape == (1, 2)
