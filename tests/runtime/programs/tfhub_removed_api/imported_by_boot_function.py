"""A plug-in imports the library into a global name when it starts, and asks a module what it takes."""

import tensorflow.compat.v1 as tf


def boot():
    global hub
    hub = __import__("tensorflow_hub")


def describe(handle):
    with tf.Graph().as_default():
        module = hub.Module(handle)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
        return sorted(module.get_input_info_dict(signature="tokens"))


boot()
result = describe("https://tfhub.dev/google/elmo/3")

assert result == ["sequence_len", "tokens"]
