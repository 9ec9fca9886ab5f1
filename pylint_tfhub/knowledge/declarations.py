"""Reads what a project declares of its models: a table in pyproject.toml, and tfhub.lock."""

from __future__ import annotations

import json
import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pylint_tfhub.knowledge.models import FactSource, HandleFormat, ModelDescription
from pylint_tfhub.knowledge.records import RecordError, from_record, to_record
from pylint_tfhub.knowledge.targets import directory_of, project_folders

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

LOCK_NAME = "tfhub.lock"

_PROJECT_FILE = "pyproject.toml"
_TABLE = "tool.pylint-tfhub"
_LOCK_VERSION = 1
# A lock file of a thousand models with all their signatures has one or two MB.
_LARGEST_FILE = 16 * 1024 * 1024
# A pyproject.toml without any of this declares nothing and need not be parsed, nor be valid. The
# module's name instead of the distribution's is taken for a slip only in a table's header.
_WORTH_PARSING = re.compile(r"pylint-tfhub|^\s*\[\s*tool\s*\.\s*[\"']?pylint_tfhub", re.MULTILINE)
_GLOB = re.compile(r"[*?[]")


class DeclarationError(ValueError):
    """A declaration that cannot be understood, or a lock file that cannot be written.

    The message names the file and the entry, says what is wrong, and what to write instead.
    """


@dataclass(frozen=True)
class DeclaredHandles:
    """What a project declares: formats by exact handle and by glob, and its lock file's models."""

    exact: Mapping[str, HandleFormat]
    globs: tuple[tuple[re.Pattern[str], HandleFormat], ...]
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
        matching = (form for pattern, form in self.globs if pattern.match(handle))
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
            folders = list(project_folders(directory, _is_top))
            formats = _nearest(folders, self._tables, _declared_in) or {}
            self._handles[directory] = DeclaredHandles(
                exact=formats,
                globs=_compiled(formats),
                locked=_nearest(folders, self._locks, _locked_in) or {},
            )
        return self._handles[directory]


def read_lock(path: Path) -> dict[str, ModelDescription]:
    """Return the models of a lock file by handle; none when there is no such file.

    Raises DeclarationError for a file that cannot be read or is no lock file of this version.
    """
    try:
        data = _content(path)
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise DeclarationError(f"{path}: cannot be read ({error}); allow reading it") from error
    try:
        document = json.loads(_decoded(path, data), object_pairs_hook=_once)
        return _locked_models(path, document)
    except DeclarationError:
        raise
    except (ValueError, RecursionError) as error:
        raise DeclarationError(
            f"{path}: is not valid JSON ({error}); correct it, or delete it and write it anew"
        ) from error


def write_lock(path: Path, descriptions: Mapping[str, ModelDescription]) -> None:
    """Add models to a lock file, or replace those that it has under the same handles.

    The file is replaced as a whole or not at all, keeps its permissions, and is not touched when
    it says the same already. Raises DeclarationError.
    """
    if "" in descriptions:
        raise DeclarationError(f"{path}: an empty handle names no model; leave it out")
    known = read_lock(path)
    text = _lock_text({**known, **descriptions})
    if not path.is_file() or text != _lock_text(known):
        try:
            _replace(path, text.encode("utf-8"))
        except OSError as error:
            raise DeclarationError(
                f"{path}: cannot be written ({error}); make room and allow writing there"
            ) from error


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


def _is_top(folder: Path) -> bool:
    return any(os.path.lexists(folder / name) for name in (".git", ".hg"))


def _declared_in(folder: Path) -> dict[str, HandleFormat] | None:
    """Return the formats that a directory's pyproject.toml declares; None without the table.

    As for requirements, a file that cannot be opened counts as missing, and one that does not
    parse is an error only if it has something to say.
    """
    path = folder / _PROJECT_FILE
    try:
        data = _content(path) if path.is_file() else b""
    except OSError:
        return None
    # Without its zero bytes, UTF-16 is legible enough to see that it is meant for us.
    if not _WORTH_PARSING.search(data.replace(b"\0", b"").decode("utf-8", errors="replace")):
        return None
    text = _decoded(path, data).replace("\r\n", "\n").replace("\r", "\n")
    try:
        document = tomllib.loads(text)
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
        if key != "handles":
            raise DeclarationError(
                f"{path}: {key!r} is no key of [{_TABLE}]; the only known one is 'handles'"
            )
    if "handles" not in ours:
        return None
    handles = _table(path, ours["handles"], f"{_TABLE}.handles")
    return {handle: _format(path, handle, value) for handle, value in handles.items()}


def _table(path: Path, value: object, name: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise DeclarationError(
            f"{path}: {name} must be a table, not {value!r:.60}; write [{_TABLE}.handles] and below"
            f' it lines such as "https://…/model/1" = "{HandleFormat.TF1_HUB.code}"'
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
        raise DeclarationError(f"{entry}: {value!r:.60} is no format; {_proposal('')}")
    try:
        return HandleFormat.from_code(value)
    except ValueError as error:
        raise DeclarationError(
            f"{entry}: {value!r:.60} is no format; {_proposal(value)}"
        ) from error


def _proposal(value: str) -> str:
    """Return what to write instead of a word that is no format's code."""
    import difflib

    codes = [each.code for each in HandleFormat]
    spelled = re.sub(r"[\s_]+", "-", value[:60].strip().lower())
    near = difflib.get_close_matches(spelled, codes, n=1)
    known = ", ".join(codes)
    return f"did you mean {near[0]!r}? Known are {known}" if near else f"write one of {known}"


def _compiled(
    formats: Mapping[str, HandleFormat],
) -> tuple[tuple[re.Pattern[str], HandleFormat], ...]:
    import fnmatch

    return tuple(
        (re.compile(fnmatch.translate(handle)), form)
        for handle, form in formats.items()
        if _GLOB.search(handle)
    )


def _locked_in(folder: Path) -> dict[str, ModelDescription] | None:
    path = folder / LOCK_NAME
    return read_lock(path) if os.path.isfile(path) else None


def _locked_models(path: Path, document: object) -> dict[str, ModelDescription]:
    if not isinstance(document, dict) or "version" not in document:
        raise DeclarationError(
            f"{path}: has no 'version', so it is no lock file of models; delete it and write it"
            " anew"
        )
    version = document["version"]
    if isinstance(version, bool) or version != _LOCK_VERSION:
        raise DeclarationError(
            f"{path}: version {version!r:.60} is not known, only {_LOCK_VERSION} is; use the"
            " release of pylint-tfhub that wrote it, or delete it and write it anew"
        )
    unknown = sorted(document.keys() - {"version", "handles"})
    if unknown:
        raise DeclarationError(
            f"{path}: {unknown[0]!r} is no part of a lock file; known are version and handles"
        )
    handles = document.get("handles")
    if not isinstance(handles, dict):
        raise DeclarationError(
            f"{path}: 'handles' must be a table of handles and records, not {handles!r:.60};"
            " correct it, or delete the file and write it anew"
        )
    return {handle: _locked_model(path, handle, record) for handle, record in handles.items()}


def _locked_model(path: Path, handle: str, record: object) -> ModelDescription:
    if not handle:
        raise DeclarationError(f"{path}: an empty handle names no model; delete the entry")
    try:
        return from_record(record)
    except RecordError as error:
        raise DeclarationError(
            f"{path}: {handle!r:.200}: {error}; delete the entry and write it anew"
        ) from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return the object of these pairs; raises ValueError where a merge left a key twice."""
    table = dict(pairs)
    if len(table) != len(pairs):
        names = [name for name, _ in pairs]
        double = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"{double!r:.200} is there twice")
    return table


def _lock_text(descriptions: Mapping[str, ModelDescription]) -> str:
    handles = {handle: to_record(description) for handle, description in descriptions.items()}
    document = {"version": _LOCK_VERSION, "handles": handles}
    return f"{json.dumps(document, indent=2, sort_keys=True)}\n"


def _replace(path: Path, data: bytes) -> None:
    """Write a file beside the one to replace, then put it in its place."""
    # A link stays a link: what it points to is replaced.
    target = Path(os.path.realpath(path))
    temporary = target.with_name(f".{target.name}.{os.getpid()}.{os.urandom(4).hex()}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            temporary.chmod(target.stat().st_mode & 0o7777)
        os.replace(temporary, target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _content(path: Path) -> bytes:
    with path.open("rb") as file:
        data = file.read(_LARGEST_FILE + 1)
    if len(data) > _LARGEST_FILE:
        raise DeclarationError(
            f"{path}: is larger than {_LARGEST_FILE // 1024**2} MB, too large for what it is for;"
            " take out what does not belong there"
        )
    return data


def _decoded(path: Path, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DeclarationError(
            f"{path}: is not UTF-8 (byte {error.start + 1}); save it in that encoding"
        ) from error
