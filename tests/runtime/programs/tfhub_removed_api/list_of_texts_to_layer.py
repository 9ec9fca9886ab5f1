"""A list of texts goes straight to a layer on the TF1 format, as it went to hub.Module. Before
TensorFlow 2.19 it has to become a tensor first.
"""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/1")
vectors = embed(["hello", "world"])  # raises ValueError, unreported tf<2.3  # raises TypeError, unreported tf>=2.3, tf<2.19

assert vectors.shape == (2, 128)
assert (vectors.numpy() == embed(tf.constant(["hello", "world"])).numpy()).all()
