"""A TF1 Hub signature with one unnamed input and output calls both "default"."""
# on: tf>=2.15

import tensorflow as tf
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2").signatures["default"]
positional, keywords = embed.structured_input_signature

assert list(keywords) == list(embed.structured_outputs) == ["default"]
assert keywords["default"].dtype == tf.string
assert embed(default=tf.constant(["the cat"]))["default"].shape == (1, 512)
