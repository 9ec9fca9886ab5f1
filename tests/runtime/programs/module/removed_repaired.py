"""The model in the TF1 Hub format is built as a hub.KerasLayer and gives the same."""
# repairs: removed.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

module = hub.KerasLayer("models/tf1_hub")
outputs = module(tf.constant([[1.0, 0.0, 0.0]]))
result = outputs.numpy().tolist()

assert result == [[0.0, 1.0]]
