"""What a signature takes is read from the loaded model."""
# on: tf>=2.3
# repairs: imported_by_boot_function.py

import tensorflow.compat.v1 as tf

tf.enable_v2_behavior()


def boot():
    global hub
    hub = __import__("tensorflow_hub")


def describe(handle):
    module = hub.load(handle)
    return sorted(module.signatures["tokens"].structured_input_signature[1])


boot()
result = describe("https://tfhub.dev/google/elmo/3")

assert result == ["sequence_len", "tokens"]
