"""The ways to call a module: one tensor, a dict for several inputs, the keyword `inputs`, a
signature, and all outputs as a dict."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    x = tf.constant([[1.0, 0.0, 0.0]])
    x1, x2 = tf.constant([3.0]), tf.constant([1.0])
    module = hub.load("models/tf1_hub")
    default = module.signatures["default"](x)["default"]
    everything = module.signatures["default"](x)
    named = module.signatures["named"](images=x)["default"]
    hidden = module.signatures["named"](images=x)["hidden"]
    both = module.signatures["sig"](x1=x1, x2=x2)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run([default, everything["default"], named, hidden, both["sum"]])

assert [item.tolist() for item in result] == [
    [[0.0, 1.0]],
    [[0.0, 1.0]],
    [[0.0, 1.0]],
    [[1.0, 2.0]],
    [4.0],
]
