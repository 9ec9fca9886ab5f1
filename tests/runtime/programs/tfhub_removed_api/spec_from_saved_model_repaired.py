"""The SavedModel is loaded as it is, and its signature is called."""
# repairs: spec_from_saved_model.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()
export_dir = "models/tf1_saved_model"

model = hub.load(export_dir)
result = model.signatures["serving_default"](x=tf.constant([[1.0, 0.0, 0.0]]))["y"]

assert result.numpy().tolist() == [[1.0, 2.0]]
