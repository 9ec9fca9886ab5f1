"""Tests that expect the failure."""
import unittest

import pytest
import tensorflow_hub as hub
from pytest import raises

OLD = "https://tfhub.dev/google/nnlm-en-dim128/1"


def test_gone():
    """hub.Module is gone."""
    with pytest.raises(AttributeError):
        hub.Module(OLD)
    with raises(AttributeError, match="Module"):
        hub.Module(OLD)
    with pytest.raises((AttributeError, TypeError)):
        hub.Module(OLD)
    with pytest.raises(ImportError):
        from tensorflow_hub import Module
    with pytest.raises(Exception):
        hub.Module(OLD)
    with pytest.raises(AttributeError) as caught, open(OLD):
        hub.Module(OLD)
    pytest.raises(AttributeError, lambda: hub.Module(OLD))
    pytest.raises(AttributeError, hub.Module, OLD)  # [tfhub-removed-api]
    with pytest.raises(KeyError):
        hub.Module(OLD)  # [tfhub-removed-api]
    with pytest.warns(DeprecationWarning):
        hub.Module(OLD)  # [tfhub-removed-api]


def test_not_trainable():
    """Calling the layer fails."""
    with pytest.raises(ValueError):
        hub.KerasLayer(OLD, trainable=True)(["cat"])
    with pytest.raises(ValueError, match="unsupported"):
        layer = hub.KerasLayer(OLD, trainable=True)
        layer(["cat"])
    with pytest.raises(ValueError):
        hub.KerasLayer("./model", signature="default", output_key="x", trainable=True)(["cat"])
    with pytest.raises(KeyError):
        hub.KerasLayer(OLD, trainable=True)(["cat"])  # [tfhub-legacy-handle-trainable]


class TestGone(unittest.TestCase):
    """The same with unittest."""

    def test_gone(self):
        """hub.Module is gone."""
        with self.assertRaises(AttributeError):
            hub.Module(OLD)
        with self.assertRaisesRegex(AttributeError, "Module"):
            hub.Module(OLD)
        with self.assertRaises((ImportError, AttributeError)) as context:
            hub.Module(OLD)
        with self.assertRaises(ValueError):
            hub.KerasLayer(OLD, trainable=True)(["cat"])
        self.assertRaises(AttributeError, lambda: hub.Module(OLD))
        self.assertRaises(AttributeError, hub.Module, OLD)  # [tfhub-removed-api]
        with self.subTest("gone"):
            hub.Module(OLD)  # [tfhub-removed-api]
        return context
