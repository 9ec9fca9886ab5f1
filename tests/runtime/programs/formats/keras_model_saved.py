"""A Keras 2 model that was saved as a SavedModel is a layer of another model."""
# on: tf<2.16

import os

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

body = tf.keras.Sequential([tf.keras.layers.Dense(4, activation="relu", input_shape=(3,))])
body.save("body", save_format="tf")

layer = hub.KerasLayer("body", trainable=True)
release = tuple(int(part) for part in tf.__version__.split(".")[:2])
x = np.ones([2, 3], np.float32)

assert np.allclose(layer(x), body(x))
assert len(layer.trainable_weights) == 2
assert list(hub.load("body").signatures) == ["serving_default"]
assert os.path.exists("body/keras_metadata.pb") == (release >= (2, 5))
