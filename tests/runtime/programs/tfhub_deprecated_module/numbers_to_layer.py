"""A layer of the TF1 Hub format takes rows of numbers as lists only from TensorFlow 2.19 on."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

projection = hub.KerasLayer("models/tf1_hub")
logits = projection([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])  # raises TypeError, unreported tf>2.2, tf<2.19  # raises ValueError, unreported tf<=2.2
assert logits.numpy().tolist() == [[0.0, 1.0], [2.0, 3.0]]
