"""Tells which files of a run can hold a finding, from their bytes and from what they import."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pylint_tfhub.gate import LARGEST_FILE, WORDS, Files


def digest(data: bytes) -> str:
    """A short name for the content of a file: other content has another one."""
    from hashlib import sha256  # processors have instructions for it

    return sha256(data).hexdigest()[:32]


@dataclass(frozen=True)
class Known:
    """A file that holds none of `gate.WORDS`, when it was last read."""

    digest: str
    imports: tuple[str, ...]
    """The modules of the project that it imports, by their absolute paths."""


class ImportGraph:
    """The files of a run and what they import; answers are those of `gate.Files.may_concern`.

    A file is read once, not again for each file that imports it. ``known`` is what an earlier run
    saw, and holds for files of the same content while all ``files`` are where they were.
    """

    def __init__(self, files: Files, known: Mapping[str, Known]) -> None:
        self.files = files
        self.seen: dict[str, Known] = {}
        """The files of this run that hold none of the words."""
        self.digests: dict[str, str] = {}
        """Of the files that were taken in."""
        self._known = known
        self._words: dict[str, bool] = {}
        self._imports: dict[str, tuple[str, ...]] = {}

    def names_library(self, place: str, data: bytes) -> bool:
        """Take in a file by its absolute path; whether its own text can hold a finding.

        If it cannot, and the file is not `is_known`, `take_imports` has to follow.
        """
        known = self._known.get(place)
        if known is not None and known.digest == digest(data):  # it holds none of the words
            self._words[place] = False
            self._remember(place, known)
            return False
        named = WORDS[0] in data
        self._words[place] = named and len(data) <= LARGEST_FILE
        if named:
            self.digests[place] = digest(data)
            self._imports[place] = ()  # which do not matter
        elif WORDS[1] in data:
            self.take_imports(place, data)
        return (named or WORDS[1] in data) and not self.files.ships_library(place)

    def is_known(self, place: str) -> bool:
        """Whether it is known what a file that was taken in imports."""
        return place in self._imports

    def take_imports(self, place: str, data: bytes, *, is_notebook: bool = False) -> None:
        """Take in what a file imports that does not name the library."""
        source = _statements(data) if is_notebook else data
        imports = () if len(data) > LARGEST_FILE else self.files.imported(source, place)
        known = Known(digest(data), tuple(dict.fromkeys(imports)))
        if WORDS[1] in data:
            self.digests[place] = known.digest
            self._imports[place] = known.imports
        else:
            self._remember(place, known)

    def imports_library(self, place: str) -> bool:
        """Whether a file that was taken in leads to the library through what it imports."""
        return any(map(self._leads_to_library, self._imports.get(place, ()))) and (
            not self.files.ships_library(place)
        )

    def _leads_to_library(self, place: str) -> bool:
        return self._mentions(place) or any(map(self._mentions, self._imports.get(place, ())))

    def _mentions(self, place: str) -> bool:
        """Whether a module of the project names the library; its imports are known thereafter."""
        if place not in self._words:
            data = self.files.read(place)
            self._words[place] = WORDS[0] in data
            if not self._words[place]:
                self.take_imports(place, data)
        return self._words[place]

    def _remember(self, place: str, known: Known) -> None:
        self.seen[place] = known
        self.digests[place] = known.digest
        self._imports[place] = known.imports


def _statements(notebook: bytes) -> bytes:
    """A notebook with its strings on lines of their own, so that imports in them are found."""
    return notebook.replace(b"\\n", b"\n").replace(b'"', b"\n")
