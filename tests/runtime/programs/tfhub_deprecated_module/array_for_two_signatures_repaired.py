"""Each signature of the loaded model gets the array as a tensor."""
# repairs: array_for_two_signatures.py

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

m = hub.load("models/tf1_hub")
logits = m.signatures["default"](tf.constant(np.array([[1.0, 0.0, 0.0]], np.float32)))["default"]
hidden = m.signatures["named"](tf.constant(np.array([[0.0, 1.0, 0.0]], np.float32)))["hidden"]
result = [logits, hidden]

assert [part.numpy().tolist() for part in result] == [[[0.0, 1.0]], [[3.0, 4.0]]]
