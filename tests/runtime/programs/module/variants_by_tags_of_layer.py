"""A layer takes the tags of a model's variant too; without them it is another variant."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

inputs = tf.constant([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
assert hub.KerasLayer("models/tf1_hub")(inputs).numpy().tolist() == [[0.0, 1.0], [2.0, 3.0]]
for tags in ({"train"}, ["train"], "train"):
    layer = hub.KerasLayer("models/tf1_hub", tags=tags)
    assert layer(inputs).numpy().tolist() == [[-1.0, -1.0], [1.0, 1.0]]
