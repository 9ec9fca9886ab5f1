"""Lists in a dict are no tensors either: a layer takes them only from TensorFlow 2.19 on."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

pairs = hub.KerasLayer("models/tf1_hub", signature="sig", signature_outputs_as_dict=True)
outputs = pairs(dict(x1=[1.0], x2=[2.0]))  # raises TypeError, unreported tf>2.2, tf<2.19  # raises ValueError, unreported tf<=2.2
assert outputs["sum"].numpy().tolist() == [3.0]
