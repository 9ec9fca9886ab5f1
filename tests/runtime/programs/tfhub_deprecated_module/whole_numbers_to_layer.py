"""A tensor of whole numbers is not converted for an input of type float."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

projection = hub.KerasLayer("models/tf1_hub")
logits = projection(tf.constant([[1, 0, 0]]))  # raises InvalidArgumentError, unreported
