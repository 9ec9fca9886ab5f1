"""Reads which releases of tensorflow and tensorflow_hub the files of a project ask for."""

from __future__ import annotations

import codecs
import configparser
import json
import os
import re
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import InvalidSpecifier, SpecifierSet

from pylint_tfhub.knowledge.libraries import Library, library_of
from pylint_tfhub.knowledge.specifiers import matching_releases, parse_poetry
from pylint_tfhub.reading import parse_toml, read_regular, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from packaging.version import Version


@dataclass(frozen=True)
class Mention:
    """A place in a project's files that names a library.

    `file` is the file as messages name it, relative to the directory that was read. `releases` are
    the known releases that the place allows, none of them when it sets no bound. `locked` marks a
    lock file. `problem` says what is wrong when the place cannot be understood.
    """

    library: Library
    file: str
    releases: tuple[Version, ...] = ()
    locked: bool = False
    problem: str | None = None


@dataclass(frozen=True)
class ProjectFiles:
    """What the project files of one directory say.

    `is_top` tells that the directory is the root of a version-controlled tree.
    """

    mentions: tuple[Mention, ...] = ()
    is_top: bool = False


@dataclass(frozen=True)
class _File:
    """A file being read: where it is, how messages name it, and its text."""

    path: Path
    name: str
    text: str
    locked: bool = False


# Bytes. Only lock files, which machines write, have some megabytes.
_LARGEST_FILE, _LARGEST_LOCK = 1 << 20, 16 << 20
# Characters. The reader of setup.cfg takes quadratic time for a line.
_LONGEST_LINE = 4096
# Files that include each other; nobody has so many.
_MOST_FILES = 100
_LOCK_FILE = re.compile(r"uv\.lock|poetry\.lock|pdm\.lock|pylock(?:\.[^.]+)?\.toml", re.IGNORECASE)
_REQUIREMENTS_FILE = re.compile(r"requirements.*\.txt", re.IGNORECASE)
# Other directories than a project's can hold tens of thousands of files.
_LOOKED_AT = re.compile(
    r"pyproject\.toml|setup\.cfg|Pipfile\.lock|requirements|\.git|\.hg|"
    rf"{_LOCK_FILE.pattern}|{_REQUIREMENTS_FILE.pattern}",
    re.IGNORECASE,
)
# A file without any of these words names neither library and need not be parsed.
_WORTH_PARSING = re.compile(r"tensorflow|tf[-_.](?:nightly|hub)", re.IGNORECASE)

_LOCKED_PACKAGE = re.compile(r'^name = "([^"\n]+)"(?:\nversion = "([^"\n]+)")?', re.MULTILINE)
_COMMENT = re.compile(r"(?:^|(?<=\s))#.*$")
_INCLUDE = re.compile(r"(?:-r|-c|--requirement|--constraint)(?:\s*=\s*|\s*)(?P<file>\S.*)")
_LINE_OPTIONS = re.compile(r"(?<=\s)--?[a-z].*$", re.IGNORECASE)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_ARCHIVE = re.compile(r"(?P<name>[A-Za-z0-9_.]+(?:-[A-Za-z_.]+)*)-(?P<version>\d[^-]*)(?:-.*)?")
_ARCHIVE_SUFFIX = re.compile(r"\.(?:whl|zip|tar\.gz)$")


def read_directory(directory: Path) -> ProjectFiles:
    """Read the project files of one directory; nothing above or below it but what they include.

    A directory that cannot be listed and a file that cannot be opened count as missing. Mistakes
    inside files are not raised but kept as the problem of a mention.
    """
    try:
        with os.scandir(directory) as entries:
            names = sorted(entry.name for entry in entries if _LOOKED_AT.fullmatch(entry.name))
    except (OSError, ValueError):
        return ProjectFiles()
    seen: set[Path] = set()
    mentions = [mention for name in names for mention in _entry_mentions(directory, name, seen)]
    return ProjectFiles(tuple(dict.fromkeys(mentions)), ".git" in names or ".hg" in names)


def _entry_mentions(directory: Path, name: str, seen: set[Path]) -> Iterator[Mention]:
    path = directory / name
    if name == "pyproject.toml":
        yield from _parsed(path, name, _pyproject_mentions)
    elif name == "setup.cfg":
        yield from _parsed(path, name, _setup_cfg_mentions)
    elif name == "Pipfile.lock":
        yield from _parsed(path, name, _pipfile_lock_mentions, locked=True)
    elif _LOCK_FILE.fullmatch(name):
        yield from _parsed(path, name, _lock_mentions, locked=True)
    elif _REQUIREMENTS_FILE.fullmatch(name):
        yield from _requirements_file(path, directory, seen)
    elif name == "requirements":
        for nested in _text_files(path):
            yield from _requirements_file(nested, directory, seen)


def _text_files(directory: Path) -> list[Path]:
    try:
        return sorted(path for path in directory.iterdir() if path.suffix == ".txt")
    except OSError:
        return []


def _parsed(
    path: Path,
    name: str,
    reader: Callable[[_File], Iterator[Mention]],
    *,
    locked: bool = False,
) -> Iterator[Mention]:
    text = _text_of(path, _LARGEST_LOCK if locked else _LARGEST_FILE)
    if text is not None and _WORTH_PARSING.search(text):
        yield from reader(_File(path, name, text, locked))


def _text_of(path: Path, most: int) -> str | None:
    """Return a file's text, or None if it cannot be opened or is too large for what it is.

    Files without a byte order mark are read as UTF-8; PowerShell's `>` writes UTF-16 with one.
    """
    try:
        data = read_regular(path, most)
    except (OSError, ValueError):
        return None
    utf_16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = data.decode("utf-16" if utf_16 else "utf-8-sig", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _requirements_file(path: Path, directory: Path, seen: set[Path]) -> Iterator[Mention]:
    """Yield what a requirements file and the files it includes say, each file once."""
    pending = deque([path])
    while pending and len(seen) < _MOST_FILES:
        normal = Path(os.path.normpath(pending.popleft()))
        if normal in seen:
            continue
        seen.add(normal)
        text = _text_of(normal, _LARGEST_FILE)
        if text is None:
            continue
        file = _File(normal, Path(os.path.relpath(normal, directory)).as_posix(), text)
        for number, line in _logical_lines(text):
            include = _INCLUDE.fullmatch(line)
            if include is not None:
                if len(pending) < _MOST_FILES:
                    pending.append(normal.parent / include["file"])
            elif not line.startswith("-"):
                yield from _requirement(file, _LINE_OPTIONS.sub("", line).rstrip(), number)


def _logical_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines that hold something, with their numbers, comments and breaks taken out."""
    number, pending = 1, ""
    for offset, physical in enumerate(text.split("\n"), start=1):
        number = number if pending else offset
        pending += physical
        if pending.endswith("\\"):
            pending = f"{pending[:-1]} "
            continue
        line = _COMMENT.sub("", pending).strip()
        pending = ""
        if line:
            yield number, line


def _requirement(file: _File, text: str, number: int | None = None) -> Iterator[Mention]:
    """Yield the mention in one requirement: a PEP 508 string, or an archive's address or path."""
    name = _NAME.match(text)
    if name is None or text[name.end() : name.end() + 1] in ("/", ":", "\\"):
        yield from _archive(file, text, number)
        return
    library = library_of(name[0])
    if library is None:
        yield from _archive(file, text, number)
    elif "${" in text:
        yield Mention(library, file.name, locked=file.locked)
    else:
        yield from _named(file, text, number, library)


def _named(file: _File, text: str, number: int | None, library: Library) -> Iterator[Mention]:
    try:
        requirement = Requirement(text)
    except (InvalidRequirement, ValueError, RecursionError):
        # The latter two for numbers of thousands of digits, and for brackets in brackets.
        yield _problem(file, text, library, "is not a valid requirement", number)
        return
    if requirement.url is None:
        yield _mention(file, text, library, [requirement.specifier], number)
        return
    found = tuple(_archive(file, requirement.url, number))
    yield from found or [Mention(library, file.name, locked=file.locked)]


def _archive(file: _File, address: str, number: int | None) -> Iterator[Mention]:
    """Yield the mention in the address or path of a wheel or source archive."""
    base = re.split(r"[?#;\s]", address, maxsplit=1)[0].replace("\\", "/").rpartition("/")[2]
    stem = _ARCHIVE_SUFFIX.sub("", base)
    found = _ARCHIVE.fullmatch(stem) if stem != base else None
    library = library_of(found["name"]) if found is not None else None
    if found is None or library is None:
        return
    try:
        specifier = SpecifierSet(f"=={found['version'].replace('%2B', '+')}")
    except InvalidSpecifier:
        yield Mention(library, file.name, locked=file.locked)
    else:
        yield _mention(file, address, library, [specifier], number)


def _mention(
    file: _File,
    text: str,
    library: Library,
    alternatives: Iterable[SpecifierSet],
    number: int | None = None,
) -> Mention:
    """Return the mention of a library that any of the alternatives may satisfy."""
    releases: set[Version] = set()
    for specifier in alternatives:
        if not specifier:
            return Mention(library, file.name, locked=file.locked)
        try:
            releases.update(matching_releases(specifier, library.releases()) or ())
        except ValueError:  # a number of thousands of digits
            return _problem(file, text, library, "is not a valid version", number)
    if not releases:
        known = library.releases()
        why = f"matches no known release of {library.value} ({known[0]} to {known[-1]})"
        return _problem(file, text, library, why, number)
    return Mention(library, file.name, tuple(sorted(releases)), file.locked)


def _problem(
    file: _File, text: str, library: Library, why: str, number: int | None = None
) -> Mention:
    if number is None:
        lines = file.text.split("\n")
        number = next((at for at, line in enumerate(lines, start=1) if text in line), None)
    where = f"{file.path}, line {number}" if number else f"{file.path}"
    advice = f"correct it or set the option {library.option}"
    problem = f"{where}: {text!r:.300} {why}; {advice}"
    return Mention(library, file.name, locked=file.locked, problem=problem)


def _unreadable(file: _File, error: Exception) -> Iterator[Mention]:
    """Yield a problem for both libraries: nothing can be said of a file that does not parse."""
    reason = " ".join(str(error).split())
    for library in Library:
        advice = f"correct it or set the option {library.option}"
        problem = f"{file.path}: cannot be read ({reason}); {advice}"
        yield Mention(library, file.name, locked=file.locked, problem=problem)


def _pyproject_mentions(file: _File) -> Iterator[Mention]:
    try:
        document = parse_toml(file.text)
    except (ValueError, RecursionError) as error:
        yield from _unreadable(file, error)
        return
    project = _table(document, "project")
    lists = [
        project.get("dependencies"),
        *_table(project, "optional-dependencies").values(),
        *_table(document, "dependency-groups").values(),
    ]
    for requirements in lists:
        for text in requirements if isinstance(requirements, list) else ():
            if isinstance(text, str):
                yield from _requirement(file, text)
    yield from _poetry_mentions(file, _table(_table(document, "tool"), "poetry"))


def _table(parent: dict[str, Any], key: str) -> dict[str, Any]:
    value = parent.get(key)
    return value if isinstance(value, dict) else {}


def _poetry_mentions(file: _File, poetry: dict[str, Any]) -> Iterator[Mention]:
    groups = _table(poetry, "group")
    tables = [
        _table(poetry, "dependencies"),
        _table(poetry, "dev-dependencies"),
        *(_table(_table(groups, group), "dependencies") for group in groups),
    ]
    for table in tables:
        for name, constraints in table.items():
            library = library_of(name)
            if library is None:
                continue
            for constraint in constraints if isinstance(constraints, list) else [constraints]:
                yield from _poetry_constraint(file, name, library, constraint)


def _poetry_constraint(
    file: _File, name: str, library: Library, constraint: object
) -> Iterator[Mention]:
    if isinstance(constraint, dict):
        address = constraint.get("url", constraint.get("file", constraint.get("path")))
        if isinstance(address, str):
            found = tuple(_archive(file, address, None))
            yield from found or [Mention(library, file.name)]
            return
        constraint = constraint.get("version", "*")
    wanted = constraint if isinstance(constraint, str) else shown(constraint)
    text = f"{name} = {wanted}"
    number = _key_line(file, name)
    try:
        alternatives = parse_poetry(wanted)
    except (InvalidSpecifier, ValueError):
        yield _problem(file, text, library, "is not a valid constraint", number)
    else:
        yield _mention(file, text, library, alternatives, number)


def _key_line(file: _File, key: str) -> int | None:
    """Return the number of the first line that begins with a key."""
    lines = enumerate(file.text.split("\n"), start=1)
    return next((number for number, line in lines if line.lstrip(" \t\"'").startswith(key)), None)


def _setup_cfg_mentions(file: _File) -> Iterator[Mention]:
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        if max(map(len, file.text.split("\n"))) > _LONGEST_LINE:
            raise configparser.Error(f"a line is longer than {_LONGEST_LINE} characters")
        parser.read_string(file.text)
    except configparser.Error as error:
        yield from _unreadable(file, error)
        return
    texts = [parser.get("options", "install_requires", fallback="")]
    if parser.has_section("options.extras_require"):
        texts += [text or "" for _, text in parser.items("options.extras_require")]
    for text in texts:
        for line in text.split("\n"):
            requirement = _COMMENT.sub("", line).strip()
            if requirement:
                yield from _requirement(file, requirement)


def _lock_mentions(file: _File) -> Iterator[Mention]:
    """Yield the locked packages, read line by line: such files are written by machines, and large.

    A TOML parser needs about a second for a lock file of some megabytes.
    """
    for package in _LOCKED_PACKAGE.finditer(file.text):
        name, version = package.groups()
        library = library_of(name)
        if library is not None:
            yield _locked(file, name, library, f"=={version}" if version else "")


def _pipfile_lock_mentions(file: _File) -> Iterator[Mention]:
    try:
        document = json.loads(file.text)
    except (ValueError, RecursionError) as error:
        yield from _unreadable(file, error)
        return
    sections = document.values() if isinstance(document, dict) else ()
    for section in sections:
        for name, package in section.items() if isinstance(section, dict) else ():
            library = library_of(name)
            if library is not None and isinstance(package, dict):
                version = package.get("version")
                yield _locked(file, name, library, version if isinstance(version, str) else "")


def _locked(file: _File, name: str, library: Library, specifier: str) -> Mention:
    text = f"{name} {specifier}"
    try:
        return _mention(file, text, library, [SpecifierSet(specifier)])
    except InvalidSpecifier:
        return _problem(file, text, library, "is not a valid version")
