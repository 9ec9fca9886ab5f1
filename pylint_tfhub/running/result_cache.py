"""Keeps results between runs, with all that they rest on; whatever is in doubt is checked again."""

from __future__ import annotations

import json
import os
import re
import stat
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, fields
from enum import Enum
from typing import TYPE_CHECKING, Any

from pylint_tfhub import __version__
from pylint_tfhub.gate import Files
from pylint_tfhub.reading import read_regular
from pylint_tfhub.running.evidence import Question, World, unchanged
from pylint_tfhub.running.import_graph import Known, digest
from pylint_tfhub.running.report_records import from_record, to_record

if TYPE_CHECKING:
    from pylint_tfhub.diagnostics import Report
    from pylint_tfhub.settings import Settings

DIRECTORY_VARIABLE = "PYLINT_TFHUB_CACHE_DIR"
"""The environment variable that names the directory of all caches of the linter."""
LIFETIME = 30 * 24 * 3600.0
"""Seconds after which a project's results that nobody asked for are deleted."""

_FOLDER = "results-1"
_OUR_NAME = re.compile(r"[0-9a-f]{32}(\.json|-[0-9a-f]{16}\.tmp)")
_LARGEST_FILE = 64 << 20
"""Bytes: some 30,000 files with findings."""
_MOST_FILES = 50_000
"""Files whose results are kept for one project, those of the last run first."""
_TOUCHED_EACH = 24 * 3600.0
_WRITE_LIFETIME = 3600.0
_MOST_LISTED = 1_000
_ENVIRONMENT = ("HOME", "USERPROFILE", "TFHUB_CACHE_DIR", "TMPDIR", "TEMP", "TMP")
"""What decides where projects end and where models lie."""
_DECISIVE = re.compile(
    r"(tensorflow|tf_nightly|tf-nightly|tf_hub|tf-hub|intel.tensorflow|astroid|pylint|packaging"
    r"|protobuf|tomli).*\.(dist-info|egg-info|egg|egg-link)",
    re.IGNORECASE,
)
"""Installed distributions that results depend on: as targets, or because they work on them."""
_NO_CACHE = (AttributeError, LookupError, OSError, RecursionError, TypeError, ValueError)
"""What reading a file can lead to that nobody here wrote."""


@dataclass(frozen=True)
class Result:
    """A report, and all that it rests on beside the settings and the versions in use."""

    digest: str
    """Of the file itself."""
    answers: tuple[tuple[Question, str | None], ...]
    until: float | None
    """Seconds since the epoch, when an answer that came from outside ceases to hold."""
    report: Report


class ResultCache:
    """The results of one project: one working directory, one choice of settings and versions.

    They are in one file, which is replaced as a whole: of runs at the same time the last one
    decides, and nobody ever reads half a file. One that is damaged holds nothing. Whoever can write
    there can make the linter show wrong findings, but no more: `pylint-tfhub fix` reads no results.
    """

    def __init__(self, settings: Settings, directory: str | None = None) -> None:
        """Nothing is created yet. Raises nothing."""
        self._folder = os.path.join(directory or cache_directory(), _FOLDER)
        self.path = os.path.join(self._folder, f"{_key(settings)}.json")
        """The file, which need not exist."""
        self._stored = self._read()
        self._results: dict[str, Any] = {}
        self._known: dict[str, Known] = {}

    @property
    def is_empty(self) -> bool:
        """Whether no earlier run left anything."""
        return not self._stored

    def recall(self, listings: Mapping[str, frozenset[str]]) -> tuple[Files, Mapping[str, Known]]:
        """What files imported in earlier runs, and the files of the project, with these listings.

        Nothing is known if a file came or went where imports lead.
        """
        files = Files(listings)
        try:
            graph = self._stored["graph"]
            places = [_text(place) for place in graph["places"]]
            if graph["listings"] == listings_digest(files, graph["folders"]):
                self._known = {
                    place: Known(_text(name), tuple(places[at] for at in imports))
                    for place, (name, imports) in zip(places, graph["known"], strict=False)
                }
                return files, self._known
        except _NO_CACHE:
            pass
        return Files(listings), {}

    def find(self, path: str, name: str, world: World) -> Report | None:
        """The report on a file of this digest, if all that it rests on is as it was."""
        try:
            stored = self._stored["results"][path]
            if stored["digest"] != name:
                return None
            until = stored["until"]
            if until is not None and not time.time() < until:
                return None
            answers = [self._stored["answers"][at] for at in stored["answers"]]
            if not unchanged(world, [(Question(*asked), known) for asked, known in answers]):
                return None
            report = from_record(stored["report"])
        except _NO_CACHE:
            return None
        if any(item.path != path for item in report.diagnostics):
            return None
        self._results[path] = stored
        return report

    def save(
        self,
        results: Mapping[str, Result],
        graph: Mapping[str, Known],
        files: Files,
        paths: Iterable[str],
    ) -> None:
        """Keep what a run over ``paths`` found new, and what earlier runs found of other files.

        What cannot be written is not kept; a run does not fail for that.
        """
        if not results and all(self._known.get(place) == each for place, each in graph.items()):
            self._touch()
            return
        visited = set(paths)
        document = _Document()
        for path, result in results.items():
            document.add(path, result)
        for path, stored in self._earlier(visited):
            if len(document.results) < _MOST_FILES:
                document.add_stored(path, stored, self._stored["answers"])
        data = document.encoded({**self._known, **graph}, files)
        if len(data) <= _LARGEST_FILE:
            with suppress(OSError):
                self._write(data)

    def _earlier(self, visited: set[str]) -> Iterator[tuple[str, Any]]:
        stored = self._stored.get("results", {})
        if not isinstance(stored, dict):
            return
        for path, result in stored.items():
            if path in self._results or (path not in visited and os.path.isfile(path)):
                yield path, result

    def _read(self) -> dict[str, Any]:
        try:
            if os.path.islink(self.path):
                return {}
            document = json.loads(read_regular(self.path, _LARGEST_FILE))
        except _NO_CACHE:
            return {}
        return document if isinstance(document, dict) else {}

    def _touch(self) -> None:
        """Tell that somebody still needs the file."""
        with suppress(OSError):
            if time.time() - os.lstat(self.path).st_mtime > _TOUCHED_EACH:
                os.utime(self.path, follow_symlinks=False)

    def _write(self, data: bytes) -> None:
        os.makedirs(self._folder, mode=0o700, exist_ok=True)
        if os.path.islink(self._folder):
            return
        self._tidy()
        temporary = f"{self.path.removesuffix('.json')}-{os.urandom(8).hex()}.tmp"
        try:
            with open(temporary, "xb", opener=_private) as file:
                file.write(data)
            os.replace(temporary, self.path)
        finally:
            with suppress(OSError):
                os.unlink(temporary)

    def _tidy(self) -> None:
        """Delete files that nobody has needed for long; nothing but regular files of ours."""
        for name in os.listdir(self._folder)[:_MOST_LISTED]:
            place = os.path.join(self._folder, name)
            with suppress(OSError):
                status = os.lstat(place)
                lifetime = _WRITE_LIFETIME if name.endswith(".tmp") else LIFETIME
                is_old = abs(time.time() - status.st_mtime) > lifetime
                if _OUR_NAME.fullmatch(name) and stat.S_ISREG(status.st_mode) and is_old:
                    os.unlink(place)


class _Document:
    """The file in the making; what many results rest on is written once."""

    def __init__(self) -> None:
        self.results: dict[str, Any] = {}
        self._numbers: dict[str, int] = {}
        self._answers: list[Any] = []

    def add(self, path: str, result: Result) -> None:
        """Add what was just found."""
        self.results[path] = {
            "digest": result.digest,
            "answers": [self._number([list(asked), known]) for asked, known in result.answers],
            "until": result.until,
            "report": to_record(result.report),
        }

    def add_stored(self, path: str, stored: Any, answers: list[Any]) -> None:
        """Add what an earlier file holds, whose answers these are, unless there is newer."""
        with suppress(*_NO_CACHE):
            numbers = [self._number(answers[at]) for at in stored["answers"]]
            self.results.setdefault(path, {**stored, "answers": numbers})

    def encoded(self, graph: Mapping[str, Known], files: Files) -> bytes:
        """The file, with what is known of the imports of files."""
        places = dict.fromkeys(graph)
        places.update(dict.fromkeys(place for known in graph.values() for place in known.imports))
        numbers = {place: at for at, place in enumerate(places)}
        folders = sorted(files.listed)
        document = {
            "graph": {
                "folders": folders,
                "listings": listings_digest(files, folders),
                "places": list(places),
                "known": [
                    [known.digest, [numbers[place] for place in known.imports]]
                    for known in graph.values()
                ],
            },
            "answers": self._answers,
            "results": self.results,
        }
        return json.dumps(document, separators=(",", ":")).encode("ascii")

    def _number(self, answer: Any) -> int:
        key = json.dumps(answer)
        if key not in self._numbers:
            self._numbers[key] = len(self._answers)
            self._answers.append(answer)
        return self._numbers[key]


def listings_digest(files: Files, folders: Iterable[str]) -> str:
    """One name for the files that there are in these folders: others have another one."""
    listings = ("\0".join([folder, *sorted(files.entries(folder))]) for folder in folders)
    return digest("\0\0".join(listings).encode("utf-8", "surrogatepass"))


def cache_directory() -> str:
    """The directory of all caches of the linter, that of `probe.store`."""
    chosen = os.environ.get(DIRECTORY_VARIABLE)
    if chosen:
        return os.path.abspath(os.path.expanduser(chosen))
    import platformdirs

    return platformdirs.user_cache_dir("pylint-tfhub")


def _key(settings: Settings) -> str:
    """The name of what decides on all results: settings, versions, and where the run starts."""
    chosen = {each.name: _plain(getattr(settings, each.name)) for each in fields(settings)}
    environment = [os.environ.get(name) for name in _ENVIRONMENT]
    versions = [__version__, sys.version, sys.platform, _own_files(), list(_installed())]
    key = [chosen, os.getcwd(), environment, versions]
    return digest(json.dumps(key, sort_keys=True).encode("ascii"))


def _plain(value: object) -> Any:
    """A value of a setting as JSON, the same for equal values."""
    if isinstance(value, frozenset):
        return sorted(map(_plain, value))
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.value if isinstance(value, Enum) else value


def _own_files() -> list[list[Any]]:
    """The package itself where it is no installed copy, which changes without its version."""
    found: list[list[Any]] = []
    folder = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    pending = [] if "-packages" in folder else [folder]
    while pending:
        with os.scandir(pending.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if entry.name != "__pycache__":
                        pending.append(entry.path)
                elif not entry.name.endswith(".pyc"):
                    status = entry.stat()
                    found.append([entry.path, status.st_size, status.st_mtime_ns])
    return sorted(found)


def _installed() -> Iterator[list[Any]]:
    """The distributions that results depend on, wherever Python looks for them, in that order."""
    for folder in sys.path:
        try:
            names = os.listdir(folder or os.curdir)
        except NotADirectoryError:
            with suppress(OSError):
                yield [folder, os.stat(folder).st_mtime_ns]
            continue
        except OSError:
            continue
        for name in sorted(filter(_DECISIVE.fullmatch, names)):
            metadata = os.path.join(folder, name, "METADATA")
            with suppress(OSError):
                yield [folder, name, os.stat(os.path.join(folder, name)).st_mtime_ns]
                yield [os.stat(metadata).st_mtime_ns]


def _private(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0), 0o600)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value
