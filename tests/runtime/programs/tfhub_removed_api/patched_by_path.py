"""A test replaces the old class by a mock, by its dotted path; there must be one to be replaced."""

from unittest import mock

import tensorflow_hub

with mock.patch("tensorflow_hub.Module") as module:  # raises AttributeError, unreported hub>=0.16
    module.return_value.get_signature_names.return_value = ["default"]
    names = module("never loaded").get_signature_names()

assert names == ["default"]
assert getattr(tensorflow_hub, "Module", None) is not module
