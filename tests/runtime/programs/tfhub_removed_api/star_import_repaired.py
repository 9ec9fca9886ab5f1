"""The two names that are needed most, imported by name."""
# repairs: star_import.py

import tensorflow as tf
from tensorflow_hub import KerasLayer, load

tf.compat.v1.enable_v2_behavior()

model = load("https://tfhub.dev/google/nnlm-en-dim50/2")
result = model(tf.constant(["hello world", "the cat"]))
layer = KerasLayer(model)

assert result.shape == (2, 50)
assert (layer(tf.constant(["hello world", "the cat"])).numpy() == result.numpy()).all()
