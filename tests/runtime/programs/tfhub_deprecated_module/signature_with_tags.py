"""hub.load takes the tags of hub.Module, and a signature of that variant its inputs by name."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

m = hub.load("models/tf1_hub", tags={"foo", "bar"})
outputs = m.signatures["sig"](x1=tf.constant([1.0]), x2=tf.constant([2.0]))
assert outputs["sum"].numpy().tolist() == [3.0]

training = hub.load("models/tf1_hub", tags=["train"])
images = tf.constant([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
logits = training.signatures["default"](images)["default"]
assert logits.numpy().tolist() == [[-1.0, -1.0], [1.0, 1.0]]
