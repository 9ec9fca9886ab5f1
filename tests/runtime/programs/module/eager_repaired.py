"""A hub.KerasLayer embeds the sentences with eager execution."""
# repairs: eager.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/1")
embeddings = embed(tf.constant(["the cat", "a good movie"]))
assert embeddings.shape == (2, 128)
