"""The other modules of the project, parsed when a value needs them."""

from __future__ import annotations

import os
from pathlib import Path

from astroid import nodes

from pylint_tfhub.analysis.module import ModuleFacts
from pylint_tfhub.gate import Files
from pylint_tfhub.parsing import parse
from pylint_tfhub.source import Text


class Project:
    """The modules of the project, each parsed at most once."""

    def __init__(self, files: Files) -> None:
        self.active: set[nodes.NodeNG] = set()
        """Expressions that are being evaluated, in all modules."""
        self.frames = 0
        """Calls of the project's functions followed for the file that is being checked."""
        self._files = files
        self._modules: dict[str, ModuleFacts | None] = {}

    def add(self, path: str, module: ModuleFacts) -> None:
        """Use a module that is parsed already where the project's code imports it."""
        self._modules.setdefault(os.path.abspath(path), module)

    def module(self, name: str, level: int, importer: str | None) -> ModuleFacts | None:
        """The project's module that an import names, or None for other libraries' modules.

        ``level`` is the number of leading dots; ``importer`` the path of the importing file.
        """
        path = self._files.locate(name, level, importer)
        if path is None:
            return None
        if path not in self._modules:
            self._modules[path] = None  # an import cycle ends here
            try:
                text = Text.of(self._files.read(path))
                tree = parse(text, name.rpartition(".")[2], Path(path))
            except (SyntaxError, ValueError, LookupError, RecursionError, MemoryError):
                return None
            self._modules[path] = ModuleFacts(tree, self, text=text)
        return self._modules[path]
