"""The hyperparameters keep the layer frozen."""
# instead of: options_in_dict.py

import tensorflow as tf
from tensorflow_hub import KerasLayer

tf.compat.v1.enable_v2_behavior()

HPARAMS = {"trainable": False, "output_key": "default", "name": "elmo"}

elmo = KerasLayer("https://tfhub.dev/google/elmo/2", **HPARAMS)
sentences = tf.constant(["the cat", "hello world"])
pooled = elmo(sentences)

assert pooled.shape == (2, 1024)
assert elmo.trainable_weights == []
