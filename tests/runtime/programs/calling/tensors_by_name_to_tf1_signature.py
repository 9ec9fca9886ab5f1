"""The two inputs of a TF1 signature are given as tensors: by name, or from a dict with **."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

module = hub.load("models/tf1_hub", tags={"foo", "bar"})
inputs = {"x1": tf.constant([1.0, 2.0]), "x2": tf.constant([3.0, 4.0])}
by_name = module.signatures["sig"](x1=inputs["x1"], x2=inputs["x2"])
from_dict = module.signatures["sig"](**inputs)

assert by_name["sum"].numpy().tolist() == from_dict["sum"].numpy().tolist() == [4.0, 6.0]
assert from_dict["diff"].numpy().tolist() == [-2.0, -2.0]
