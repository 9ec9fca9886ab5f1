"""A module is asked which signatures it has and which inputs one of them takes."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def describe(path):
    with tf.Graph().as_default():
        module = hub.Module(path)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
        names = module.get_signature_names()
        inputs = module.get_input_info_dict("sig")
        return sorted(names), sorted(inputs)


result = describe("models/tf1_hub")
assert result == (["default", "named", "sig"], ["x1", "x2"])
