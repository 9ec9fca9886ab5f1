"""A loaded image model, which also takes a training argument, is called with a symbolic input."""
# on: tf>=2.15

import tensorflow as tf
import tensorflow_hub as hub

extract = hub.load("https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/5")
images = tf.keras.Input(shape=(224, 224, 3))
features = extract(images, training=False)  # raises TypeError, unreported tf==2.15  # raises ValueError, unreported tf>=2.16
model = tf.keras.Model(images, tf.keras.layers.Dense(2)(features))

assert model(tf.zeros([1, 224, 224, 3])).shape == (1, 2)
