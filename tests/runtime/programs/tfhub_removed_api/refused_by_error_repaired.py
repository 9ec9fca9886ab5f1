"""What the generator takes is read from the signature of the loaded model, on every release."""
# on: tf>=2.3
# repairs: refused_by_error.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

generator = hub.load("https://tfhub.dev/deepmind/biggan-128/2")
inputs = {
    name: info.shape
    for name, info in generator.signatures["default"].structured_input_signature[1].items()
}

assert sorted(inputs) == ["truncation", "y", "z"]
