"""A loud refusal to run on anything but the TensorFlow releases these tests are about."""

import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")

import pytest

try:
    import tensorflow as tf
except ImportError as error:
    raise pytest.UsageError(
        "tests/runtime/tf21 runs TensorFlow 2.1, which this environment cannot import "
        f"({error}). It needs Python 3.7: tensorflow==2.1.0, protobuf<3.21, tensorflow-hub==0.12.0."
    ) from error

if tuple(map(int, tf.__version__.split(".")[:2])) >= (2, 2):
    raise pytest.UsageError(
        f"tests/runtime/tf21 is about TensorFlow before 2.2, and this is {tf.__version__}"
    )


def pytest_report_header():
    return f"tensorflow {tf.__version__}"
