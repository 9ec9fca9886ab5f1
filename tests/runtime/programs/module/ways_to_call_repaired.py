"""The same through the signatures of what hub.load gives, with their inputs as keywords."""
# repairs: ways_to_call.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

x = tf.constant([[1.0, 0.0, 0.0]])
x1, x2 = tf.constant([3.0]), tf.constant([1.0])
module = hub.load("models/tf1_hub")
default = module.signatures["default"](x)["default"]
everything = module.signatures["default"](x)
named = module.signatures["named"](images=x)["default"]
hidden = module.signatures["named"](images=x)["hidden"]
both = module.signatures["sig"](x1=x1, x2=x2)
result = [default, everything["default"], named, hidden, both["sum"]]

assert [item.numpy().tolist() for item in result] == [
    [[0.0, 1.0]],
    [[0.0, 1.0]],
    [[0.0, 1.0]],
    [[1.0, 2.0]],
    [4.0],
]
