"""`hub.resolve` gives the directory, which TensorFlow's own loader reads."""

import os

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

directory = hub.resolve("https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/4")
model = tf.compat.v2.saved_model.load(directory)
features = model(tf.ones([1, 224, 224, 3]))

assert os.path.isfile(os.path.join(directory, "saved_model.pb"))
assert hub.__version__ >= "0." and hub.__name__ == "tensorflow_hub"
assert features.shape == (1, 1280)
