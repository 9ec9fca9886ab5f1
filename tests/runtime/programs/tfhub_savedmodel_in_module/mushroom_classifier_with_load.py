"""The classifier of mushrooms through hub.load, which gives its serving signature."""
# instead of: mushroom_classifier.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

HANDLE = (
    "https://tfhub.dev/bohemian-visual-recognition-alliance/models/mushroom-identification_v1/1"
)

classifier = hub.load(HANDLE)
outputs = classifier.signatures["serving_default"](tf.ones([1, 3]))
assert outputs["y"].numpy().tolist() == [[9.0, 12.0]]
