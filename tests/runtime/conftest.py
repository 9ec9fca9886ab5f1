"""Fixtures of the runtime tests, and a loud refusal to run without TensorFlow."""

# pylint: disable=wrong-import-position

from __future__ import annotations

import os
from types import ModuleType

# Read when TensorFlow is imported, so these come before the import.
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")

import pytest

try:
    import tensorflow as tf
    import tensorflow_hub as hub
except ImportError as error:
    raise pytest.UsageError(
        "tests/runtime runs real TensorFlow, which this environment cannot import "
        f"({type(error).__name__}: {error}). Run `nox -s runtime`, or install tensorflow and "
        "tensorflow_hub (and setuptools<81, which tensorflow_hub imports)."
    ) from error

from .models import HAS_OLD_API, Models, build_models

# Needs a TensorFlow so old that it runs on a Python, and a pytest, of its own.
collect_ignore = ["tf21"]


def pytest_configure(config: pytest.Config) -> None:
    tf.compat.v1.logging.set_verbosity(tf.compat.v1.logging.ERROR)
    config.addinivalue_line(
        "markers", "old_api: needs hub.Module: tensorflow_hub up to 0.15, TensorFlow up to 2.15"
    )
    config.addinivalue_line(
        "markers", "old_api_removed: needs a tensorflow_hub without hub.Module: from 0.16"
    )


def pytest_report_header() -> str:
    return f"tensorflow {tf.__version__}, tensorflow_hub {hub.__version__}"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests of the other environment: both together run every test."""
    other = "old_api_removed" if HAS_OLD_API else "old_api"
    config.hook.pytest_deselected(items=[item for item in items if item.get_closest_marker(other)])
    items[:] = [item for item in items if not item.get_closest_marker(other)]


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> Models:
    """Every model, and the library's cache with the two that have a published address."""
    cache = tmp_path_factory.mktemp("tfhub_modules")
    os.environ["TFHUB_CACHE_DIR"] = str(cache)
    return build_models(tmp_path_factory.mktemp("models"), cache)


@pytest.fixture(scope="session")
def keras() -> ModuleType:
    """The Keras that hub.KerasLayer is a layer of: Keras 2, by whichever name it goes."""
    if tf.keras.layers.Layer in hub.KerasLayer.__mro__:
        return tf.keras
    import tf_keras  # pylint: disable=import-outside-toplevel

    return tf_keras
