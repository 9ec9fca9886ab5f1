"""A TF1 Hub model with a training graph is loaded by TFSMLayer, which cannot choose a graph."""
# on: tf>=2.16

import tensorflow as tf
import tensorflow_hub as hub

path = hub.resolve("https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3")
layer = tf.keras.layers.TFSMLayer(path, call_endpoint="default")  # raises ValueError, unreported

assert layer(tf.zeros([1, 224, 224, 3]))["default"].shape == (1, 1280)
