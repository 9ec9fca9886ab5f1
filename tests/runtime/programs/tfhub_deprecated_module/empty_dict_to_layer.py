"""Up to TensorFlow 2.2 a layer given an empty dict eagerly gives a tensor of Keras's graph."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

generator = hub.KerasLayer("models/tf1_hub_generator", signature="gen", output_key="default")
samples = generator({})
values = samples.numpy().tolist()  # raises AttributeError, unreported tf<=2.2
assert values == [2.0, 4.0]
