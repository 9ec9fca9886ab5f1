"""The helper takes handles only and passes them to the layer, or to `hub.load` on request."""
# repairs: spec_or_handle.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


def as_layer(handle, callable_only=False):
    if callable_only:
        return hub.load(handle)
    return hub.KerasLayer(handle)


handle = "https://tfhub.dev/google/Wiki-words-250/2"
result = as_layer(handle)(tf.constant(["the dog"]))

assert result.shape == (1, 250)
assert (as_layer(handle, True)(tf.constant(["the dog"])).numpy() == result.numpy()).all()
