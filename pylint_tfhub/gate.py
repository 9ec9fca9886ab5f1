"""Files of the project: passing over what cannot hold a finding, and finding what imports mean."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from pylint_tfhub.reading import read_regular

LARGEST_FILE = 4_000_000
"""Bytes; a larger file is no hand-written module: values are not looked for in it."""
WORDS = (b"tensorflow_hub", b"share_cluster_devices_in_session")
"""A file without one of these, and without imports that lead to the first, holds no finding."""
LIBRARIES = frozenset(
    {"tensorflow", "tensorflow_core", "tensorflow_hub", "tensorflow_estimator", "tensorflow_text"}
    | {"keras", "tf_keras", "torch", "numpy", "absl", "six"}
)
"""Installed libraries: an import of one never means a module of the project."""

_ROOT_MARKS = frozenset({".git", "pyproject.toml", "setup.py", "setup.cfg"})
_INSTALLED = ("site-packages", "dist-packages")
_DEEPEST = 16
_DEEPEST_REEXPORT = 2
"""How many modules of the project can stand between the library and a file that uses it."""
_LONGEST_IMPORT = 4_000
_MOST_IMPORTED = 1_000_000
"""Characters of names that are read in all: lists that are never closed overlap."""
_LONGEST_FROM = 300
"""Bytes before the word `import` in which its statement begins."""
_BEFORE_IMPORT = re.compile(r"(?:^|[;:])[ \t]*(?:from[ \t]+(\.*[\w.]*)[ \t]+)?$")

_Statement = tuple[str, tuple[str, ...]]
"""The ``from`` part of an import, empty for a plain one, and the names."""


class Files:
    """Where modules of the project are, and which of them have to do with the library.

    Nothing here outlives one run: an editor that lints again starts with a new one.
    """

    def __init__(self, listings: Mapping[str, frozenset[str]] | None = None) -> None:
        """``listings`` are the names in directories that need not be listed again."""
        self._listings = dict(listings or {})
        self._roots: dict[str, tuple[str, ...]] = {}
        self._located: dict[tuple[str, str], str | None] = {}
        self._mentioning: dict[tuple[str, int], bool] = {}
        self._directories: dict[str, str] = {}
        self._meant: dict[tuple[str, _Statement], tuple[str, ...]] = {}

    def may_concern(self, data: bytes, path: str | None) -> bool:
        """Whether a file's text can hold a finding: by itself, or through what it imports."""
        mentioned = any(word in data for word in WORDS) or (
            path is not None
            and len(data) <= LARGEST_FILE
            and self._imports_mention(data, path, depth=_DEEPEST_REEXPORT)
        )
        return mentioned and not self.ships_library(path)

    def locate(self, name: str, level: int, importer: str | None) -> str | None:
        """The path of the file behind an import; None if it is not in the project.

        ``level`` is the number of leading dots; ``importer`` the path of the importing file.
        """
        if importer is None or (level == 0 and name.partition(".")[0] in LIBRARIES):
            return None
        directory = self._directory(importer)
        if level == 0:
            return self._locate_absolute(name, directory)
        for _ in range(level - 1):
            directory = os.path.dirname(directory)
        return self._descend(directory, name.split(".") if name else [])

    def read(self, path: str) -> bytes:
        """The bytes of a file; empty if it cannot be read or is larger than LARGEST_FILE."""
        try:
            return read_regular(path, LARGEST_FILE)
        except (OSError, ValueError):
            return b""

    def ships_library(self, path: str | None) -> bool:
        """Whether the project that holds ``path`` is the library itself, or a copy of it."""
        if path is None:
            return False
        if f"{os.sep}tensorflow_hub{os.sep}" in path:
            return True
        if any(part in path for part in _INSTALLED):
            return False
        directory = os.path.dirname(os.path.abspath(path))
        found = self._locate_absolute("tensorflow_hub", directory)
        if found is None:
            return False
        root = os.path.dirname(found.removesuffix("__init__.py").rstrip(os.sep))
        return "__init__.py" not in self.entries(root)

    def _locate_absolute(self, name: str, directory: str) -> str | None:
        key = (directory, name)
        if key not in self._located:
            parts = name.split(".")
            found = (
                self._descend(root, parts)
                for root in self._search_path(directory)
                if parts[0] in self.entries(root) or f"{parts[0]}.py" in self.entries(root)
            )
            self._located[key] = next((path for path in found if path), None)
        return self._located[key]

    def _descend(self, directory: str, parts: list[str]) -> str | None:
        for part in parts[:-1]:
            directory = os.path.join(directory, part)
        last = parts[-1] if parts else None
        if last is not None and f"{last}.py" in self.entries(directory):
            return os.path.join(directory, f"{last}.py")
        package = directory if last is None else os.path.join(directory, last)
        inside = last is None or last in self.entries(directory)
        if inside and "__init__.py" in self.entries(package):
            return os.path.join(package, "__init__.py")
        return None

    def _search_path(self, directory: str) -> tuple[str, ...]:
        """The directories that absolute imports can start from, nearest first."""
        if directory not in self._roots:
            above = [directory]
            while len(above) < _DEEPEST and not _ROOT_MARKS & self.entries(above[-1]):
                parent = os.path.dirname(above[-1])
                if parent == above[-1]:
                    above = self._package_chain(directory)
                    break
                above.append(parent)
            # Imports do not start inside a package; a file in one can still run as a script.
            roots = [
                root
                for root in above
                if root == directory or "__init__.py" not in self.entries(root)
            ]
            if "src" in self.entries(above[-1]):
                roots.append(os.path.join(above[-1], "src"))
            self._roots[directory] = tuple(roots)
        return self._roots[directory]

    def _package_chain(self, directory: str) -> list[str]:
        chain = [directory]
        while "__init__.py" in self.entries(chain[-1]) and len(chain) < _DEEPEST:
            chain.append(os.path.dirname(chain[-1]))
        return chain

    @property
    def listed(self) -> Collection[str]:
        """The directories of which it mattered so far what they hold."""
        return self._listings.keys()

    def entries(self, directory: str) -> frozenset[str]:
        """The names in a directory; none where it cannot be listed."""
        if directory not in self._listings:
            try:
                self._listings[directory] = frozenset(os.listdir(directory))
            except OSError:
                self._listings[directory] = frozenset()
        return self._listings[directory]

    def _imports_mention(self, data: bytes, path: str, depth: int) -> bool:
        return any(self._mentions(target, depth) for target in self.imported(data, path))

    def _mentions(self, path: str, depth: int) -> bool:
        key = (path, depth)
        if key not in self._mentioning:
            data = self.read(path)
            self._mentioning[key] = WORDS[0] in data or (
                depth > 1 and self._imports_mention(data, path, depth - 1)
            )
        return self._mentioning[key]

    def imported(self, data: bytes, path: str) -> Iterator[str]:
        """The paths of the project's modules that a file imports, some of them repeatedly."""
        directory = self._directory(path)
        for statement in _imports(data):
            key = directory, statement
            if key not in self._meant:
                self._meant[key] = tuple(self._sought(statement, path))
            yield from self._meant[key]

    def _sought(self, statement: _Statement, path: str) -> Iterator[str]:
        source, names = statement
        name = source.lstrip(".")
        level = len(source) - len(name)
        wanted = [(member, 0) for member in names] if not source else [(name, level)]
        if source:
            prefix = f"{name}." if name else ""
            wanted += [(f"{prefix}{member}", level) for member in names]
        for module, dots in dict.fromkeys(wanted):
            target = self.locate(module, dots, path)
            if target is not None:
                yield target

    def _directory(self, path: str) -> str:
        if path not in self._directories:
            self._directories[path] = os.path.dirname(os.path.abspath(path))
        return self._directories[path]


def _imports(data: bytes) -> Iterator[_Statement]:
    """The imports in a file.

    Read from the text, without parsing it: what only looks like an import costs a look-up.
    """
    at = data.find(b"import")
    budget = _MOST_IMPORTED
    while at >= 0 and budget > 0:
        earliest = max(at - _LONGEST_FROM, 0)
        start = max(data.rfind(b"\n", earliest, at) + 1, earliest)
        end = at + len(b"import")
        rest = _rest(data, end)
        statement = _statement(data[start:at], rest)
        if statement is not None:
            budget -= len(rest)
            yield statement
        at = data.find(b"import", end)


def _rest(data: bytes, start: int) -> bytes:
    """What follows the word `import`: to the end of the line, or of the list in parentheses."""
    most = start + _LONGEST_IMPORT
    end = data.find(b"\n", start, most)
    line = data[start : end if end >= 0 else most]
    if line.lstrip(b" \t").startswith(b"("):
        end = data.find(b")", start, most)
        return data[start : end if end >= 0 else most]
    return data[start:most] if line.endswith(b"\\") else line


@lru_cache(maxsize=4096)
def _statement(before: bytes, rest: bytes) -> _Statement | None:
    """The import with this text before and after the word, the latter perhaps with more lines."""
    found = _BEFORE_IMPORT.search(before.decode("ascii", "replace"))
    if found is None:
        return None
    text = rest.decode("ascii", "replace").replace("\\\n", " ").lstrip(" \t")
    listed = text[1:].partition(")")[0] if text[:1] == "(" else text.partition("\n")[0]
    items = re.sub(r"#[^\n]*", "", listed).partition(";")[0].split(",")
    names = [item.strip().partition(" as ")[0].strip() for item in items]
    known = tuple(name for name in names if name.replace(".", "_").isidentifier())
    return found.group(1) or "", known
