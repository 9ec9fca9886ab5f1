"""The similarity script on KerasLayer, which every release of the library has."""
# repairs: sentence_similarity_from_import.py

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub

tf.enable_v2_behavior()

MODULE_URL = "https://tfhub.dev/google/universal-sentence-encoder/2"
messages = ["the cat", "the dog", "a good movie"]

embed = tensorflow_hub.KerasLayer(MODULE_URL)
features = embed(tf.constant(messages)).numpy()

result = np.inner(features, features)

assert result.shape == (3, 3)
