"""Old releases do not tell the inputs of a loaded signature by name; the graph function does."""
# on: tf<=2.2

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

signature = hub.load("https://tfhub.dev/google/elmo/3").signatures["tokens"]
tokens = tf.constant([["the", "cat"]])

assert signature.structured_input_signature is None
assert sorted(tensor.op.name for tensor in signature.inputs if tensor.dtype != tf.resource) == [
    "sequence_len",
    "tokens",
]
assert signature(tokens=tokens, sequence_len=tf.constant([2]))["elmo"].shape == (1, 2, 1024)
