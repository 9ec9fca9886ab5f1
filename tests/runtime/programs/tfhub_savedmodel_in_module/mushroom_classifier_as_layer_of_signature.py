"""The classifier of mushrooms as a layer that is told which signature to call."""
# repairs: mushroom_classifier.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

HANDLE = (
    "https://tfhub.dev/bohemian-visual-recognition-alliance/models/mushroom-identification_v1/1"
)

classifier = hub.KerasLayer(HANDLE, signature="serving_default", signature_outputs_as_dict=True)
outputs = classifier(tf.ones([1, 3]))
assert outputs["y"].numpy().tolist() == [[9.0, 12.0]]
