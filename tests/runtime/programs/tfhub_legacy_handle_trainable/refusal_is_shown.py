"""A script shows why the old module cannot be fine-tuned: it expects the error and prints it."""
# on: hub>=0.8

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

layer = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/1", trainable=True)
try:
    layer(tf.constant(["hello"]))
except ValueError as error:
    observed = str(error)
else:
    observed = ""

assert "is unsupported when loading from the TF1 Hub format" in observed
