"""The loaded signature is called without arguments and gives its samples at once."""
# repairs: generator_without_inputs.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

generator = hub.load("models/tf1_hub_generator")
result = generator.signatures["gen"]()["default"]

assert result.numpy().tolist() == [2.0, 4.0]
