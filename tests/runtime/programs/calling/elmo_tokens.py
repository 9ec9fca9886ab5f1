"""Tokens are embedded with ELMo; one of its several outputs is taken by name."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

elmo = hub.load("https://tfhub.dev/google/elmo/3")
by_sentence = elmo.signatures["default"](tf.constant(["the cat", "good movie"]))
by_tokens = elmo.signatures["tokens"](
    tokens=tf.constant([["the", "cat"], ["good", "movie"]]), sequence_len=tf.constant([2, 2])
)

assert by_sentence["elmo"].shape == (2, 2, 1024)
assert tf.reduce_all(by_sentence["elmo"] == by_tokens["elmo"])
assert by_sentence["default"].shape == (2, 1024)
