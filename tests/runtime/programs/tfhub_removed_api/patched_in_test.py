"""A test replaces the old class by a mock, made up where there is none."""

from unittest import mock

import tensorflow_hub as hub


def describe(handle):
    return hub.Module(handle).get_signature_names()


with mock.patch.object(hub, "Module", create=True) as module:
    module.return_value.get_signature_names.return_value = ["default"]
    names = describe("https://tfhub.dev/google/nnlm-en-dim50/1")

assert names == ["default"]
