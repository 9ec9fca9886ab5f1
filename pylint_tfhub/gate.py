"""Files of the project: passing over what cannot hold a finding, and finding what imports mean."""

from __future__ import annotations

import os
import re

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
_DEEPEST = 16
_DEEPEST_REEXPORT = 2
"""How many modules of the project can stand between the library and a file that uses it."""
_INSTALLED = ("site-packages", "dist-packages")
_IMPORT = rb"^[ \t]*(?:from[ \t]+(\.*[\w.]*)[ \t]+import[ \t]*([^\n#]*)|import[ \t]+([^\n#;]+))"


class Files:
    """Files, each listed and read at most once.

    Nothing here outlives one run: an editor that lints again starts with a new one.
    """

    def __init__(self) -> None:
        self._listings: dict[str, frozenset[str]] = {}
        self._roots: dict[str, tuple[str, ...]] = {}
        self._located: dict[tuple[str, str], str | None] = {}
        self._data: dict[str, bytes] = {}
        self._mentioning: dict[tuple[str, int], bool] = {}

    def may_concern(self, data: bytes, path: str | None) -> bool:
        """Whether a file's text can hold a finding: by itself, or through what it imports."""
        mentioned = any(word in data for word in WORDS) or (
            path is not None and self._imports_mention(data, path, depth=_DEEPEST_REEXPORT)
        )
        return mentioned and not self._ships_library(path)

    def _ships_library(self, path: str | None) -> bool:
        """Whether the project that holds ``path`` is the library itself, or a copy of it."""
        if path is None or any(part in path for part in _INSTALLED):
            return False
        return (
            self._locate_absolute("tensorflow_hub", os.path.dirname(os.path.abspath(path)))
            is not None
        )

    def locate(self, name: str, level: int, importer: str | None) -> str | None:
        """The path of the file behind an import; None if it is not in the project."""
        if importer is None or (level == 0 and name.partition(".")[0] in LIBRARIES):
            return None
        directory = os.path.dirname(os.path.abspath(importer))
        if level == 0:
            return self._locate_absolute(name, directory)
        for _ in range(level - 1):
            directory = os.path.dirname(directory)
        return self._descend(directory, name.split(".") if name else [])

    def _locate_absolute(self, name: str, directory: str) -> str | None:
        key = (directory, name)
        if key not in self._located:
            parts = name.split(".")
            found = (
                self._descend(root, parts)
                for root in self._search_path(directory)
                if parts[0] in self._entries(root) or f"{parts[0]}.py" in self._entries(root)
            )
            self._located[key] = next((path for path in found if path), None)
        return self._located[key]

    def _descend(self, directory: str, parts: list[str]) -> str | None:
        for part in parts[:-1]:
            directory = os.path.join(directory, part)
        last = parts[-1] if parts else None
        if last is not None and f"{last}.py" in self._entries(directory):
            return os.path.join(directory, f"{last}.py")
        package = directory if last is None else os.path.join(directory, last)
        inside = last is None or last in self._entries(directory)
        if inside and "__init__.py" in self._entries(package):
            return os.path.join(package, "__init__.py")
        return None

    def _search_path(self, directory: str) -> tuple[str, ...]:
        """The directories that absolute imports can start from, nearest first."""
        if directory not in self._roots:
            above = [directory]
            while len(above) < _DEEPEST and not _ROOT_MARKS & self._entries(above[-1]):
                parent = os.path.dirname(above[-1])
                if parent == above[-1]:
                    above = self._package_chain(directory)
                    break
                above.append(parent)
            self._roots[directory] = tuple(above)
        return self._roots[directory]

    def _package_chain(self, directory: str) -> list[str]:
        chain = [directory]
        while "__init__.py" in self._entries(chain[-1]) and len(chain) < _DEEPEST:
            chain.append(os.path.dirname(chain[-1]))
        return chain

    def _entries(self, directory: str) -> frozenset[str]:
        if directory not in self._listings:
            try:
                self._listings[directory] = frozenset(os.listdir(directory))
            except OSError:
                self._listings[directory] = frozenset()
        return self._listings[directory]

    def read(self, path: str) -> bytes:
        """The bytes of a file, up to LARGEST_FILE; empty if it cannot be read."""
        if path not in self._data:
            try:
                with open(path, "rb") as file:
                    self._data[path] = file.read(LARGEST_FILE)
            except OSError:
                self._data[path] = b""
        return self._data[path]

    def _imports_mention(self, data: bytes, path: str, depth: int) -> bool:
        return any(self._mentions(target, depth) for target in self._imported(data, path))

    def _mentions(self, path: str, depth: int) -> bool:
        key = (path, depth)
        if key not in self._mentioning:
            self._mentioning[key] = False  # a circle of imports ends here
            data = self.read(path)
            self._mentioning[key] = WORDS[0] in data or (
                depth > 1 and self._imports_mention(data, path, depth - 1)
            )
        return self._mentioning[key]

    def _imported(self, data: bytes, path: str) -> set[str]:
        found: set[str | None] = set()
        for match in re.finditer(_IMPORT, data, re.MULTILINE):
            source, members, plain = (part.decode("ascii", "replace") for part in match.groups(b""))
            if plain:
                for item in plain.split(","):
                    found.add(self.locate(item.split(" as ")[0].strip(), 0, path))
                continue
            name = source.lstrip(".")
            level = len(source) - len(name)
            found.add(self.locate(name, level, path))
            if level or name:
                for item in members.strip("() \\").split(","):
                    member = item.split(" as ")[0].strip()
                    if member.isidentifier():
                        inner = f"{name}.{member}" if name else member
                        found.add(self.locate(inner, level, path))
        return {target for target in found if target is not None}
