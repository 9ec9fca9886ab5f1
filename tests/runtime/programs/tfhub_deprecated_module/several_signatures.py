"""One module serves three signatures, with one input or two and with one output or a dict."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    m = hub.Module("models/tf1_hub")  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    images = tf.constant([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    pair = dict(x1=tf.constant([1.0]), x2=tf.constant([2.0]))
    fetches = {
        "logits": m(images),
        "hidden": m({"images": images}, signature="named", as_dict=True)["hidden"],
        "pair": m(pair, signature="sig", as_dict=True),
    }
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run(fetches)

assert result["logits"].tolist() == [[0.0, 1.0], [2.0, 3.0]]
assert result["hidden"].tolist() == [[1.0, 2.0], [3.0, 4.0]]
assert result["pair"] == {"sum": [3.0], "diff": [-1.0]}
