"""A layer of the signature takes the directory of what an Estimator exported for serving."""
# repairs: directory_of_tf1_saved_model.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

module = hub.KerasLayer(
    "models/tf1_saved_model", signature="serving_default", signature_outputs_as_dict=True
)
outputs = module(tf.constant([[1.0, 0.0, 0.0]]))
assert outputs["y"].numpy().tolist() == [[1.0, 2.0]]
