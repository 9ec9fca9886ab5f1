"""A helper accepts specs as well as handles, and tells them apart with `isinstance`."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


def as_layer(spec_or_handle):
    if isinstance(spec_or_handle, hub.ModuleSpec):  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
        raise TypeError("give the handle of the module")
    return hub.KerasLayer(spec_or_handle)


layer = as_layer("https://tfhub.dev/google/Wiki-words-250/2")
result = layer(tf.constant(["the dog"]))

assert result.shape == (1, 250)
