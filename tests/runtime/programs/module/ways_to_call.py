"""The ways to call a module: one tensor, a dict for several inputs, the keyword `inputs`, a
signature, and all outputs as a dict."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    x = tf.constant([[1.0, 0.0, 0.0]])
    x1, x2 = tf.constant([3.0]), tf.constant([1.0])
    module = hub.Module("models/tf1_hub")  # [tfhub-deprecated-module]
    default = module(x)
    everything = module(x, as_dict=True)
    named = module(inputs=dict(images=x), signature="named")
    hidden = module(dict(images=x), signature="named", as_dict=True)["hidden"]
    both = module(dict(x1=x1, x2=x2), signature="sig", as_dict=True)
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
