"""The model is called as a whole and trained: its weights and its regularization are there."""
# repairs: saved_projection_fine_tuned.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

params = {"hub_path": "models/tf2"}

projection = hub.KerasLayer(params["hub_path"], trainable=True)
features = projection(tf.constant([[1.0, 0.0, 0.0]]))

assert features.shape == (1, 2)
assert len(projection.trainable_weights) == 1
assert len(projection.losses) == 1
