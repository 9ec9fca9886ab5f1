"""What the formats for other programs share: the run, and names of files, places and findings."""

from __future__ import annotations

import json
import ntpath
import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import quote

from pylint_tfhub.diagnostics import Diagnostic, PlacedEdit, PlacedFix, Problem, Report
from pylint_tfhub.findings import printable
from pylint_tfhub.rules import DOCUMENTATION
from pylint_tfhub.source import Place

TOOL = "pylint-tfhub"
HOME = DOCUMENTATION.removesuffix("rules/")
"""Where the linter is documented."""
STANDARD_INPUT = "<stdin>"
"""Stands for the file of a text that has none."""
_WINDOWS = re.compile(r"[A-Za-z]:[\\/]|\\\\")
_DRIVE = re.compile(r"[A-Za-z]:")


@dataclass(frozen=True)
class Run:
    """The reports of one run; ``root`` is the absolute directory that its paths start from."""

    reports: Sequence[Report]
    version: str
    root: str

    @cached_property
    def diagnostics(self) -> list[Diagnostic]:
        """All diagnostics, in the order of the reports."""
        return [diagnostic for report in self.reports for diagnostic in report.diagnostics]

    @cached_property
    def problems(self) -> list[Problem]:
        """All problems, in the order of the reports."""
        return [problem for report in self.reports for problem in report.problems]

    def path(self, path: str | None) -> str:
        """A file's path with slashes: relative to the root if it lies under it, else absolute."""
        return sound(self._path(path))

    def uri(self, path: str | None) -> tuple[str, bool]:
        """A file's URI, and whether it is relative to the root.

        Other characters than ASCII's, and bytes that are no UTF-8, are percent-encoded.
        """
        shown = self._path(path)
        try:
            data = shown.encode("utf-8", "surrogateescape")
        except UnicodeEncodeError:
            data = sound(shown).encode()
        drive = _DRIVE.match(shown) if self._flavour is ntpath else None
        if drive is not None:
            return f"file:///{drive.group()}{quote(data[2:])}", False
        if shown.startswith("/"):
            slashes = "//" if self._flavour is ntpath and shown.startswith("//") else "///"
            return f"file:{slashes}{quote(data.lstrip(b'/'))}", False
        return quote(data), True

    def fingerprints(self) -> Iterator[tuple[Diagnostic, str]]:
        """Each diagnostic with 32 hexadecimal digits that tell it from the others of the run.

        They stay the same when lines are added elsewhere in the file, since they are made of the
        path, the rule and the source lines; of equal ones the order decides.
        """
        import hashlib

        seen: Counter[str] = Counter()
        for diagnostic in self.diagnostics:
            lines = (line.strip() for line in diagnostic.lines)
            key = "\0".join((self.path(diagnostic.path), diagnostic.id, *lines))
            seen[key] += 1
            data = f"{key}\0{seen[key]}".encode("utf-8", "surrogatepass")
            yield diagnostic, hashlib.sha256(data).hexdigest()[:32]

    @cached_property
    def _flavour(self) -> Any:
        return ntpath if _WINDOWS.match(self.root) else posixpath

    def _path(self, path: str | None) -> str:
        if path is None:
            return STANDARD_INPUT
        flavour = self._flavour
        root = flavour.normpath(self.root)
        whole: str = flavour.normpath(flavour.join(root, path))
        try:
            common = flavour.normcase(flavour.commonpath([root, whole]))
        except ValueError:  # on different drives
            common = ""
        if common == flavour.normcase(root):
            whole = whole[len(root) :].removeprefix(flavour.sep) or flavour.curdir
        return whole.replace(flavour.sep, "/")


def sound(text: str) -> str:
    """The text with U+FFFD for what UTF-8 cannot write: halves of surrogate pairs."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def where(place: Place) -> str:
    """A place in a notebook in words; empty for a place in another file."""
    return "" if place.cell is None else f"cell {place.cell}, line {place.line}"


def file_line(place: Place) -> int:
    """The line of the file: in a notebook that of the JSON string which holds the place."""
    return place.line if place.file_line is None else place.file_line


def said(diagnostic: Diagnostic) -> str:
    """The message; for formats that know no cells, with its place in a notebook before it."""
    place = where(diagnostic.start)
    return sound(f"{place}: {diagnostic.message}" if place else diagnostic.message)


def located(run: Run, diagnostic: Diagnostic) -> str:
    """The diagnostic on one line as pylint prints it, for logs that say nothing else of it."""
    return printable(
        f"{run.path(diagnostic.path)}:{diagnostic.start.printed}: {diagnostic.id}: "
        f"{diagnostic.message} ({diagnostic.symbol})"
    )


def ordered(fix: PlacedFix) -> list[PlacedEdit]:
    """The edits of a fix from the first place to the last; those at one place stay in order."""
    return sorted(fix.edits, key=lambda placed: (placed.edit.start, placed.edit.end))


def page(symbol: str) -> str:
    """The address of a rule's page."""
    return f"{DOCUMENTATION}{symbol}/"


def as_json(value: Any) -> str:
    """Indented JSON in ASCII, its last line ended."""
    return json.dumps(value, indent=2) + "\n"
