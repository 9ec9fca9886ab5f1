"""Branches that no release of the target runs."""

import sys
from typing import TYPE_CHECKING

import tensorflow as tf
import tensorflow_hub as hub

LEGACY = "https://tfhub.dev/google/nnlm-en-dim128/1"

if TYPE_CHECKING:
    from tensorflow_hub import ModuleSpec

if hasattr(hub, "KerasLayer"):
    layer = hub.KerasLayer(LEGACY)
else:
    layer = hub.Module(LEGACY)

if tf.__version__.startswith("1."):
    module = hub.Module(LEGACY)
else:
    module = hub.load(LEGACY)


def describe(spec: "ModuleSpec") -> None:
    """Prints a spec."""
    sys.stdout.write(repr(spec))
