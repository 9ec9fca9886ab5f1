"""A plug-in imports the library into a global name when it starts, and asks a module what it takes."""

import tensorflow.compat.v1 as tf


def boot():
    global hub
    hub = __import__("tensorflow_hub")


def describe(handle):
    with tf.Graph().as_default():
        module = hub.load(handle)
        return sorted(module.signatures["tokens"].structured_input_signature[1])


boot()
result = describe("https://tfhub.dev/google/elmo/3")

assert result == ["sequence_len", "tokens"]
