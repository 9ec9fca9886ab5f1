"""The similarity script on a version of its encoder that was made for TensorFlow 2."""
# repairs: sentence_similarity_from_import.py

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub

tf.enable_v2_behavior()

messages = ["the cat", "the dog", "a good movie"]

embed = tensorflow_hub.KerasLayer("https://tfhub.dev/google/universal-sentence-encoder/4")
features = embed(tf.constant(messages)).numpy()

assert np.inner(features, features).shape == (3, 3)
