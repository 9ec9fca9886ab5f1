"""The SavedModel of TensorFlow 1 is loaded from its directory, and its signature called."""
# repairs: saved_model_as_module_spec.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

classifier = hub.load("models/tf1_saved_model")
outputs = classifier.signatures["serving_default"](tf.ones([1, 3]))
result = outputs["y"].numpy().tolist()

assert result == [[9.0, 12.0]]
