"""A module tells its signatures, and the shapes and types of their inputs and outputs."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    module = hub.Module("models/tf1_hub")  # [tfhub-deprecated-module]
    names = sorted(module.get_signature_names())
    inputs = module.get_input_info_dict("sig")
    outputs = module.get_output_info_dict("named")

assert names == ["default", "named", "sig"]
assert sorted(outputs) == ["default", "hidden"]
result = {name: str(info.get_shape()) for name, info in inputs.items()}
