"""What a signature gives is a dict of tensors, even if there is but one."""

import tensorflow as tf
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"]
vectors = embed(tf.constant(["the cat", "a good movie"]))
assert list(vectors) == ["default"]
width = vectors.shape[1]  # raises AttributeError, unreported
