"""The layer's options come from a dict of hyperparameters, with fine-tuning switched on."""

import tensorflow as tf
from tensorflow_hub import KerasLayer

tf.compat.v1.enable_v2_behavior()

HPARAMS = {"trainable": True, "output_key": "default", "name": "elmo"}

elmo = KerasLayer("https://tfhub.dev/google/elmo/2", **HPARAMS)  # [tfhub-legacy-handle-trainable] hub>=0.8
sentences = tf.constant(["the cat", "hello world"])
pooled = elmo(sentences)  # raises ValueError hub>=0.8

assert pooled.shape == (2, 1024)
assert elmo.trainable_weights == []
