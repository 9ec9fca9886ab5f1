"""One module serves three signatures, with one input or two and with one output or a dict."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    m = hub.load("models/tf1_hub")
    images = tf.constant([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    pair = dict(x1=tf.constant([1.0]), x2=tf.constant([2.0]))
    fetches = {
        "logits": m.signatures["default"](images)["default"],
        "hidden": m.signatures["named"](images=images)["hidden"],
        "pair": m.signatures["sig"](**pair),
    }
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run(fetches)

assert result["logits"].tolist() == [[0.0, 1.0], [2.0, 3.0]]
assert result["hidden"].tolist() == [[1.0, 2.0], [3.0, 4.0]]
assert result["pair"] == {"sum": [3.0], "diff": [-1.0]}
