"""Arguments behind the third have to be named: a fourth one is taken, and ignored."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

x = tf.constant([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
positional = hub.KerasLayer("models/tf1_hub", False, None, {"train"})
named = hub.KerasLayer("models/tf1_hub", False, None, tags={"train"})

assert positional(x).numpy().tolist() == [[0.0, 1.0], [2.0, 3.0]]
assert named(x).numpy().tolist() == [[-1.0, -1.0], [1.0, 1.0]]
