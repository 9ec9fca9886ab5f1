"""Reads the settings that a project keeps in pyproject.toml for the command line."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pylint_tfhub.reading import parse_toml, read_regular, shown
from pylint_tfhub.settings import KEYS, Probe, SettingError, find_rules

_FILE = "pyproject.toml"
_TABLE = "tool.pylint-tfhub"
_LARGEST = 4_000_000
"""Bytes of a project file; more was not written by hand."""
_LISTS = ("select", "ignore", "exclude", "tfhub-probe-hosts")
_TEXTS = ("tfhub-tensorflow-version", "tfhub-hub-version")
_OF_PYLINT = (*_TEXTS, "tfhub-probe", "tfhub-probe-hosts")
"""The options that the plugin has too."""


class ConfigurationError(SettingError):
    """A project file that cannot be understood; the message names it and says what to correct."""


@dataclass(frozen=True)
class Configuration:
    """What a project file sets; a key that it does not set is absent."""

    root: str
    """The directory that its patterns are relative to."""
    path: str | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    """By key: a text, a tuple of texts, a truth value, a Probe, or for per-file-ignores pairs."""


def load_configuration(start: str) -> Configuration:
    """What the nearest pyproject.toml sets that has a table of ours or of pylint's.

    It is looked for from the directory ``start`` upwards, not beyond the root of a
    version-controlled tree, nor in the home directory or the root of the file system unless
    ``start`` is that. A file that says nothing of pylint need not be valid. Raises
    ConfigurationError.
    """
    for folder in _folders(os.path.abspath(start)):
        path = os.path.join(folder, _FILE)
        if os.path.isfile(path):
            tables = _tables(path, shown_path(path))
            if tables is not None:
                return Configuration(folder, path, _values(shown_path(path), *tables))
    return Configuration(os.getcwd())


def read_configuration(path: str) -> Configuration:
    """What a file sets that was named; raises ConfigurationError where it has no settings."""
    if not os.path.isfile(path):
        raise ConfigurationError(f"--config: there is no file {path}")
    root = os.path.dirname(os.path.abspath(path))
    tables = _tables(path, path)
    if tables is None:
        raise ConfigurationError(f"--config: {path} has no [{_TABLE}]; write the settings below it")
    return Configuration(root, path, _values(path, *tables))


def _folders(start: str) -> Iterator[str]:
    home = os.path.expanduser("~")
    folder = start
    while True:
        parent = os.path.dirname(folder)
        if folder != start and folder in {home, parent}:
            return
        yield folder
        if parent == folder or any(
            os.path.lexists(os.path.join(folder, mark)) for mark in (".git", ".hg")
        ):
            return
        folder = parent


def shown_path(path: str) -> str:
    """A path as short as it can be written from here."""
    try:
        relative = os.path.relpath(path)
    except ValueError:  # on another drive
        return path
    return path if relative.startswith("..") else relative


def _tables(path: str, name: str) -> tuple[object, object] | None:
    """Our table and pylint's; None where the file has neither."""
    try:
        data = read_regular(path, _LARGEST)
    except OSError as error:
        raise ConfigurationError(f"{name} cannot be read: {error.strerror or error}") from error
    if b"pylint" not in data.replace(b"\0", b""):  # what UTF-16 puts between letters
        return None
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        document = parse_toml(text)
    except (ValueError, RecursionError) as error:
        reason = " ".join(str(error).split())
        raise ConfigurationError(f"{name} is not valid TOML ({reason}); correct it") from error
    tool = document.get("tool")
    if not isinstance(tool, dict):
        return None
    if "pylint_tfhub" in tool:
        raise ConfigurationError(f"{name}: [tool.pylint_tfhub] is not read; write [{_TABLE}]")
    if "pylint-tfhub" not in tool and "pylint" not in tool:
        return None
    return tool.get("pylint-tfhub", {}), tool.get("pylint", {})


def _values(name: str, ours: object, pylints: object) -> dict[str, Any]:
    if not isinstance(ours, dict):
        raise ConfigurationError(
            f"{name}: {_TABLE} must be a table, not {shown(ours)}; write [{_TABLE}] and below it"
            ' lines such as select = ["all"]'
        )
    values = {key: _pylint_value(name, key, value) for key, value in _of_pylint(pylints)}
    for key, value in ours.items():
        if key == "handles":  # what it holds is told from file to file
            continue
        if key not in KEYS:
            raise ConfigurationError(f"{name}: {key!r:.80} is no key of [{_TABLE}]; {_near(key)}")
        values[key] = _value(f"{name}: [{_TABLE}] {key}", key, value)
    return values


def _near(key: str) -> str:
    import difflib

    near = difflib.get_close_matches(key[:80].replace("_", "-"), (*KEYS, "handles"), n=1)
    return f"did you mean {near[0]!r}?" if near else f"known are {', '.join(KEYS)} and handles"


def _of_pylint(tables: object) -> Iterator[tuple[str, object]]:
    """Our options in the sections of pylint's table, in which section they are does not matter."""
    for section in tables.values() if isinstance(tables, dict) else ():
        for key, value in section.items() if isinstance(section, dict) else ():
            if key in _OF_PYLINT:
                yield key, value


def _pylint_value(name: str, key: str, value: object) -> Any:
    """A value as pylint takes it: a list can be one text with commas, a number is a text."""
    if key == "tfhub-probe-hosts" and isinstance(value, str):
        value = [item.strip() for item in value.split(",") if item.strip()]
    if key in _TEXTS and isinstance(value, float | int) and not isinstance(value, bool):
        value = str(value)
    return _value(f"{name}: [tool.pylint] {key}", key, value)


def _value(where: str, key: str, value: object) -> Any:
    """A value, checked; ``where`` names its place."""
    if key in _LISTS:
        items = _texts(where, value)
        if key in {"select", "ignore"}:
            _check_rules(where, items)
        if key == "select" and not items:
            raise ConfigurationError(f"{where} names no rule; leave it out for those on by default")
        return items
    match key, value:
        case "gitignore", bool():
            return value
        case "gitignore", _:
            raise ConfigurationError(f"{where} is {shown(value)}; write true or false")
        case "tfhub-probe", str() if value in {each.value for each in Probe}:
            return Probe(value)
        case "tfhub-probe", _:
            known = ", ".join(f'"{each.value}"' for each in Probe)
            raise ConfigurationError(f"{where} is {shown(value)}; write one of {known}")
        case "per-file-ignores", dict():
            return tuple(
                (pattern, _check_rules(where, _texts(f"{where} {pattern!r:.80}", names)))
                for pattern, names in value.items()
            )
        case "per-file-ignores", _:
            raise ConfigurationError(
                f"{where} must be a table, not {shown(value)}; write [{_TABLE}.per-file-ignores]"
                ' and below it lines such as "tests/*" = ["tfhub-deprecated-module"]'
            )
        case _, str():
            return value
        case _:
            raise ConfigurationError(
                f'{where} is {shown(value)}; write a text in quotes such as "2.15" or "auto"'
            )


def _texts(where: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        wrong = value
        if isinstance(value, list):
            wrong = next(item for item in value if not isinstance(item, str))
        raise ConfigurationError(
            f'{where} must be a list of texts, not {shown(wrong)}; write ["...", "..."]'
        )
    return tuple(value)


def _check_rules(where: str, names: tuple[str, ...]) -> frozenset[str]:
    """The symbols of the rules that are named."""
    try:
        return frozenset[str]().union(*map(find_rules, names))
    except SettingError as error:
        raise ConfigurationError(f"{where}: {error}") from error
