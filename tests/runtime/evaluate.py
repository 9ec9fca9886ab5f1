"""Evaluate a call as a TF1 or as a TF2 program would, into plain Python values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import tensorflow as tf

from .models import initialized_session


def in_session(call: Callable[[], Any]) -> Any:
    """Build what `call` returns in a new graph and run it in an initialized session."""
    with tf.Graph().as_default():
        fetches = call()
        with initialized_session() as session:
            return plain(session.run(fetches))


def eagerly(call: Callable[[], Any]) -> Any:
    """Make the call as TF2 does, without any graph around it."""
    return plain(call())


def plain(value: Any) -> Any:
    """Turn tensors and arrays, and dicts of them, into lists of Python numbers."""
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    return np.asarray(value).tolist()
