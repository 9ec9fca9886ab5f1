"""The names that are needed are imported from the library one by one."""
# repairs: star_import.py

import tensorflow.compat.v1 as tf
from tensorflow_hub import KerasLayer, load

tf.enable_v2_behavior()

module = KerasLayer("models/tf1_hub")
outputs = module(tf.constant([[1.0, 0.0, 0.0]]))
assert outputs.numpy().tolist() == [[0.0, 1.0]]
assert "default" in load("models/tf1_hub").signatures
