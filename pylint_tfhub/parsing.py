"""Syntax trees of modules, built without astroid's inference."""

from __future__ import annotations

import ast
import warnings
from pathlib import Path

from astroid import nodes
from astroid.manager import AstroidManager
from astroid.rebuilder import TreeRebuilder

from pylint_tfhub.source import Text


def parse(text: Text, name: str, path: Path) -> nodes.Module:
    """The astroid tree of a module, built without any inference.

    astroid's own builder resolves imports and attributes while it builds, which opens dozens of
    modules where TensorFlow is installed. Raises SyntaxError, ValueError, RecursionError or
    MemoryError for what Python does not parse.
    """
    content = text.normalized
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = ast.parse(content)
    rebuilder = TreeRebuilder(AstroidManager(), data=content)
    return rebuilder.visit_module(tree, name, str(path), path.name == "__init__.py")
