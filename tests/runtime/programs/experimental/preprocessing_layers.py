"""Images are rescaled by the layer that was in keras.layers.experimental up to TensorFlow 2.15."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

rescale = tf.keras.layers.experimental.preprocessing.Rescaling(1.0 / 255)  # raises AttributeError, unreported tf!=2.2, tf!=2.15
layer = hub.KerasLayer("https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5")
features = layer(rescale(tf.fill([1, 224, 224, 3], 255.0)))

assert features.shape == (1, 1280)
