"""Without the marker a model with a single graph still loads, as the TF1 SavedModel that it is."""

import shutil

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

source = hub.resolve("https://tfhub.dev/google/nnlm-en-dim128/1")
shutil.copytree(source, "nnlm", ignore=shutil.ignore_patterns("tfhub_module.pb"))

embed = hub.load("nnlm").signatures["default"]
layer = hub.KerasLayer("nnlm", signature="default", output_key="default")
sentences = tf.constant(["the cat", "a good movie"])

assert embed(sentences)["default"].shape == (2, 128)
assert tf.reduce_all(embed(sentences)["default"] == layer(sentences))
