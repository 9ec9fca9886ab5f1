"""The same sentences through hub.KerasLayer, without a session."""
# repairs: text_module_in_session.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/1")
result = embed(tf.constant(["the cat", "a good movie"]))

assert result.shape == (2, 128)
