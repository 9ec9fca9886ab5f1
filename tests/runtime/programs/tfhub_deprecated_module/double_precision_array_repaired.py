"""A Keras layer converts arrays of floating-point numbers to its own type."""
# repairs: double_precision_array.py

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

table = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])

projection = hub.KerasLayer("models/tf1_hub")
result = projection(table)

assert result.numpy().tolist() == [[0.0, 1.0], [2.0, 3.0]]
