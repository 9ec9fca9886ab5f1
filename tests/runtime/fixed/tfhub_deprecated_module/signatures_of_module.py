"""A module is asked which signatures it has and which inputs one of them takes."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def describe(path):
    with tf.Graph().as_default():
        module = hub.load(path)
        names = list(module.signatures)
        inputs = module.signatures["sig"].structured_input_signature[1]
        return sorted(names), sorted(inputs)


result = describe("models/tf1_hub")
assert result == (["default", "named", "sig"], ["x1", "x2"])
