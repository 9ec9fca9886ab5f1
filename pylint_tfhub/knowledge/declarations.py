"""Finds what a project declares of its models: its table in pyproject.toml, and its lock file."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pylint_tfhub.knowledge.lock import LOCK_NAME, DeclarationError, content, decoded, read_lock
from pylint_tfhub.knowledge.models import FactSource, HandleFormat, ModelDescription
from pylint_tfhub.knowledge.targets import directory_of, is_top, project_folders
from pylint_tfhub.reading import parse_toml, shown
from pylint_tfhub.settings import KEYS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

_PROJECT_FILE = "pyproject.toml"
_TABLE = "tool.pylint-tfhub"
# A pyproject.toml without any of this declares nothing and need not be parsed, nor be valid. The
# module's name instead of the distribution's is taken for a slip only in a table's header.
_WORTH_PARSING = re.compile(
    r"pylint-tfhub|^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*[\"']?pylint_tfhub", re.MULTILINE
)

_MOST_PATTERNS = 1000


@dataclass(frozen=True)
class DeclaredHandles:
    """What a project declares: formats by exact handle and by glob, and its lock file's models."""

    exact: Mapping[str, HandleFormat]
    globs: tuple[tuple[str, HandleFormat], ...]
    locked: Mapping[str, ModelDescription]

    def find(self, handle: str) -> tuple[ModelDescription, FactSource] | None:
        """Return what is declared of a handle, and where, or None.

        An exact handle in pyproject.toml counts first, then the first of its globs that matches,
        then the lock file.
        """
        declared = self.exact.get(handle) or self._first_glob(handle)
        if declared is not None:
            return ModelDescription(declared), FactSource.DECLARED
        description = self.locked.get(handle)
        return None if description is None else (description, FactSource.LOCKED)

    def _first_glob(self, handle: str) -> HandleFormat | None:
        matching = (form for pattern, form in self.globs if _matches(pattern, handle))
        return next(matching, None)


class Declarations:
    """Answers for every file what its project declares; each project file is read once.

    The nearest directory from the file upwards whose pyproject.toml has the table
    [tool.pylint-tfhub.handles] counts, and by itself the nearest one with a tfhub.lock, both as far
    as the project goes: see `project_folders`.
    """

    def __init__(self, *, root: Path | None = None) -> None:
        """Read nothing yet. Relative paths start from `root`, by default the working directory."""
        self._root = root
        self._handles: dict[Path, DeclaredHandles] = {}
        self._tables: dict[Path, Mapping[str, HandleFormat] | DeclarationError | None] = {}
        self._locks: dict[Path, Mapping[str, ModelDescription] | DeclarationError | None] = {}

    def for_file(self, path: str | None) -> DeclaredHandles:
        """Return what is declared for a file, or for the root directory where there is no file.

        The file need not exist. Raises DeclarationError.
        """
        directory = directory_of(path, self._root)
        if directory not in self._handles:
            folders = list(project_folders(directory, is_top))
            formats = _nearest(folders, self._tables, _declared_in) or {}
            self._handles[directory] = DeclaredHandles(
                exact=formats,
                globs=tuple(item for item in formats.items() if "*" in item[0]),
                locked=_nearest(folders, self._locks, _locked_in) or {},
            )
        return self._handles[directory]


def _nearest(folders: Iterable[Path], known: dict[Path, Any], read: Callable[[Path], Any]) -> Any:
    """Return the first answer that is not None, or raise it if it is an error."""
    for folder in folders:
        if folder not in known:
            try:
                known[folder] = read(folder)
            except DeclarationError as error:
                known[folder] = error
        answer = known[folder]
        if isinstance(answer, DeclarationError):
            raise DeclarationError(*answer.args)
        if answer is not None:
            return answer
    return None


def _declared_in(folder: Path) -> dict[str, HandleFormat] | None:
    """Return the formats that a directory's pyproject.toml declares; None without the table.

    As for requirements, a file that cannot be opened counts as missing, and one that does not
    parse is an error only if it has something to say.
    """
    path = folder / _PROJECT_FILE
    try:
        data = content(path) if path.is_file() else b""
    except OSError:
        return None
    # Without its zero bytes, UTF-16 is legible enough to see that it is meant for us.
    if not _WORTH_PARSING.search(data.replace(b"\0", b"").decode("utf-8", errors="replace")):
        return None
    text = decoded(path, data).replace("\r\n", "\n").replace("\r", "\n")
    try:
        document = parse_toml(text)
    except (ValueError, RecursionError) as error:
        reason = " ".join(str(error).split())
        raise DeclarationError(f"{path}: is not valid TOML ({reason}); correct it") from error
    return _declared_formats(path, document)


def _declared_formats(path: Path, document: dict[str, Any]) -> dict[str, HandleFormat] | None:
    tool = document.get("tool", {})
    if not isinstance(tool, dict):
        return None
    if "pylint_tfhub" in tool:
        raise DeclarationError(f"{path}: [tool.pylint_tfhub] is not read; write [{_TABLE}]")
    ours = _table(path, tool.get("pylint-tfhub", {}), _TABLE)
    for key in ours:
        if key != "handles" and key not in KEYS:
            raise DeclarationError(
                f"{path}: {key!r:.80} is no key of [{_TABLE}]; known are handles, {', '.join(KEYS)}"
            )
    if "handles" not in ours:
        return None
    handles = _table(path, ours["handles"], f"{_TABLE}.handles")
    if sum("*" in handle for handle in handles) > _MOST_PATTERNS:
        raise DeclarationError(
            f"{path}: [{_TABLE}.handles] has more than {_MOST_PATTERNS} patterns, each of which is"
            " tried on each handle; write handles out, or use `pylint-tfhub probe --write`"
        )
    return {handle: _format(path, handle, value) for handle, value in handles.items()}


def _table(path: Path, value: object, name: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise DeclarationError(
            f"{path}: {name} must be a table, not {shown(value)}; write [{_TABLE}.handles] and below"
            f' it lines such as "https://.../model/1" = "{HandleFormat.TF1_HUB.code}"'
        )
    return value


def _format(path: Path, handle: str, value: object) -> HandleFormat:
    entry = f"{path}: [{_TABLE}.handles] {handle!r:.200}"
    if not handle.strip():
        raise DeclarationError(f"{entry}: an empty handle names no model; write one, or a glob")
    if isinstance(value, dict):
        raise DeclarationError(
            f"{entry}: is a table, not a format; write the whole handle in one pair of quotes"
        )
    if not isinstance(value, str):
        raise DeclarationError(f"{entry}: {shown(value)} is no format; {_proposal('')}")
    try:
        return HandleFormat.from_code(value)
    except ValueError as error:
        raise DeclarationError(
            f"{entry}: {shown(value)} is no format; {_proposal(value)}"
        ) from error


def _proposal(value: str) -> str:
    """Return what to write instead of a word that is no format's code."""
    import difflib

    codes = [each.code for each in HandleFormat]
    spelled = re.sub(r"[\s_]+", "-", value[:60].strip().lower())
    near = difflib.get_close_matches(spelled, codes, n=1)
    known = ", ".join(codes)
    return f"did you mean {near[0]!r}? Known are {known}" if near else f"write one of {known}"


def _matches(pattern: str, handle: str) -> bool:
    """Whether a handle is of a form in which `*` stands for anything and nothing else is special."""
    first, *middle, last = pattern.split("*")
    if not handle.startswith(first) or not handle.endswith(last):
        return False
    at, end = len(first), len(handle) - len(last)
    for part in middle:
        found = handle.find(part, at, end)
        if found < 0:
            return False
        at = found + len(part)
    return at <= end


def _locked_in(folder: Path) -> dict[str, ModelDescription] | None:
    path = folder / LOCK_NAME
    return read_lock(path) if os.path.isfile(path) else None
