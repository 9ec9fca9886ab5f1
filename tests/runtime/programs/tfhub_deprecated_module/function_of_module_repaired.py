"""A signature of the loaded model is such a function, which takes and gives tensors."""
# repairs: function_of_module.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


def embed_all(handle, sentences):
    return hub.load(handle).signatures["default"](tf.constant(sentences))["default"]


result = embed_all("https://tfhub.dev/google/Wiki-words-250/1", ["good movie", "cat"])
assert result.shape == (2, 250)
