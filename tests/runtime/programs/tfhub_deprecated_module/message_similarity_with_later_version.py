"""The encoder's fourth version is a TF2 SavedModel; no session needs a placeholder any more."""
# repairs: message_similarity.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

messages = ["the cat", "the dog", "a good movie"]

embed = hub.KerasLayer("https://tfhub.dev/google/universal-sentence-encoder/4")
encodings = embed(tf.constant(messages))
similarity = tf.matmul(encodings, encodings, transpose_b=True).numpy()

assert similarity.shape == (3, 3)
assert (similarity == similarity.T).all()
