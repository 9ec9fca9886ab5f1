"""Imports for type checkers only."""
from __future__ import annotations

import typing
from typing import TYPE_CHECKING

import tensorflow_hub as hub

if TYPE_CHECKING:
    from tensorflow_hub import Module
    from tensorflow_hub import ModuleSpec, load_module_spec
    from tensorflow_hub.native_module import add_signature

if typing.TYPE_CHECKING:
    from tensorflow_hub import LatestModuleExporter, Module

if not TYPE_CHECKING:
    from tensorflow_hub import text_embedding_column  # [tfhub-removed-api]

if TYPE_CHECKING:
    Base = hub.Module
else:
    Base = object


def build(spec: ModuleSpec) -> Module:
    """Builds it by load."""
    return hub.load(spec)
