"""A class without a base holds what hub.load returns."""
# repairs: normalizing_subclass.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


class NormalizedModule(object):
    def __init__(self, handle):
        self.model = hub.load(handle)

    def __call__(self, inputs):
        outputs = self.model.signatures["default"](inputs)["default"]
        return tf.nn.l2_normalize(outputs, axis=1)


embed = NormalizedModule("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed(tf.constant(["the cat", "hello"]))
result = tf.reduce_sum(vectors**2, axis=1)

assert abs(result.numpy() - 1.0).max() < 1e-5
