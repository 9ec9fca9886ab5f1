"""TFSMLayer is told no endpoint and looks for "serve", which models of the Hub do not have."""
# on: tf>=2.16

import tensorflow as tf
import tensorflow_hub as hub

path = hub.resolve("https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5")
layer = tf.keras.layers.TFSMLayer(path)  # raises ValueError, unreported

assert layer(tf.zeros([1, 224, 224, 3])).shape == (1, 1280)
