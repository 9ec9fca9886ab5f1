"""A layer of the mushroom classifier, which has nothing to call but its signature: the layer asks
for the signature's name."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

HANDLE = (
    "https://tfhub.dev/bohemian-visual-recognition-alliance/models/mushroom-identification_v1/1"
)

classifier = hub.KerasLayer(HANDLE)  # raises ValueError, unreported
assert classifier(tf.ones([1, 3])).numpy().tolist() == [[9.0, 12.0]]
