"""One output of a named signature, where a module was called with `as_dict` and indexed."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

x = tf.constant([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
hidden = hub.KerasLayer("models/tf1_hub", signature="named", output_key="hidden")
every = hub.KerasLayer("models/tf1_hub", signature="named", signature_outputs_as_dict=True)

assert hidden({"images": x}).numpy().tolist() == [[1.0, 2.0], [3.0, 4.0]]
assert every({"images": x})["hidden"].numpy().tolist() == [[1.0, 2.0], [3.0, 4.0]]
assert every({"images": x})["default"].numpy().tolist() == [[0.0, 1.0], [2.0, 3.0]]
