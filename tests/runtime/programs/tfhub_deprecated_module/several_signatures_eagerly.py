"""Without a graph and a session the signatures give the same at once."""
# repairs: several_signatures.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

m = hub.load("models/tf1_hub")
images = tf.constant([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
pair = dict(x1=tf.constant([1.0]), x2=tf.constant([2.0]))
result = {
    "logits": m.signatures["default"](images)["default"],
    "hidden": m.signatures["named"](images=images)["hidden"],
    "pair": m.signatures["sig"](**pair),
}

assert result["logits"].numpy().tolist() == [[0.0, 1.0], [2.0, 3.0]]
assert result["hidden"].numpy().tolist() == [[1.0, 2.0], [3.0, 4.0]]
