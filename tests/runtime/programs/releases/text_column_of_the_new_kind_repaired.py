"""The same sentences are embedded by a layer of the model."""
# repairs: text_column_of_the_new_kind.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

texts = tf.constant(["the cat", "dog"])
features = hub.KerasLayer(
    "https://tfhub.dev/google/nnlm-en-dim50/2", input_shape=[], dtype=tf.string
)(texts)
result = features.numpy()

assert result.shape == (2, 50)
