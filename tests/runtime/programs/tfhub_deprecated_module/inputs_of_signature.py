"""Up to TensorFlow 2.2 the signatures of a model in the TF1 Hub format do not tell their inputs."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

signature = hub.load("models/tf1_hub").signatures["sig"]
names = sorted(signature.structured_input_signature[1])  # raises TypeError, unreported tf<=2.2
assert names == ["x1", "x2"]
