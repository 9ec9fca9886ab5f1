"""The directory above the model is loaded."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

model = hub.load("models")  # raises ValueError, unreported hub>=0.13  # raises OSError, unreported hub<0.13

assert model(tf.constant(["hello"])).shape == (1, 50)
