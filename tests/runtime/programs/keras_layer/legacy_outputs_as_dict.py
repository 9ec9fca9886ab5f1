"""All outputs of a legacy module come as a dict, without naming its default signature."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

elmo = hub.KerasLayer("https://tfhub.dev/google/elmo/3", signature_outputs_as_dict=True)
outputs = elmo(tf.constant(["the cat sat"]))

assert outputs["elmo"].shape == (1, 3, 1024)
assert outputs["default"].shape == (1, 1024)
