"""Turns versions and specifiers, as people write them, into windows of known releases."""

from __future__ import annotations

import re

from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.version import InvalidVersion, Version

_BARE_PREFIX = re.compile(r"\d+(?:\.\d+)*")
_POETRY_OPERATOR = re.compile(r"(?P<operator>\^|~(?!=)|)\s*(?P<version>\d[^\s,]*)")
_LOWER_BOUNDS = ("==", "===", "~=", ">=", ">")


def parse_target(text: str) -> SpecifierSet:
    """Return the specifier that an option's value means.

    A bare version is a prefix: "2.15" means every 2.15 release. Anything else must be a specifier.
    Raises InvalidSpecifier.
    """
    stripped = text.strip()
    if not stripped:
        raise InvalidSpecifier("empty")
    return SpecifierSet(_without_bare_version(stripped, prefix=True))


def parse_poetry(text: str) -> tuple[SpecifierSet, ...]:
    """Return the alternatives of a constraint in Poetry's syntax; `*` gives an empty specifier.

    Knows `^`, `~`, wildcards, bare versions and `||` besides the operators of the packaging
    standard. Raises InvalidSpecifier.
    """
    return tuple(_poetry_alternative(part) for part in re.split(r"\|\|?", text))


def matching_releases(
    specifier: SpecifierSet, known: tuple[Version, ...]
) -> tuple[Version, ...] | None:
    """Return the known releases that a specifier allows, or the one that stands in for them.

    Where no known release matches, the newest known one stands in for anything newer, and the
    nearest one of the same minor series for a patch or build that is not in the list. None means
    that no release can stand in.
    """
    matches = tuple(specifier.filter(known, prereleases=True))
    if matches:
        return matches
    bounds = [_version(each.version) for each in specifier if each.operator in _LOWER_BOUNDS]
    wanted = max((bound for bound in bounds if bound is not None), default=None)
    if wanted is None:
        return None
    if wanted >= known[-1]:
        return known[-1:]
    series = [release for release in known if release.release[:2] == wanted.release[:2]]
    if not series:
        return None
    older = [release for release in series if release <= wanted]
    return (older[-1] if older else series[0],)


def _version(text: str) -> Version | None:
    try:
        return Version(text.removesuffix(".*"))
    except InvalidVersion:
        return None


def _without_bare_version(text: str, *, prefix: bool) -> str:
    """Put the operator before a version that has none, as a prefix match where wanted."""
    if _BARE_PREFIX.fullmatch(text):
        return f"=={text}.*" if prefix else f"=={text}"
    return f"=={text}" if text[0].isdigit() else text


def _poetry_alternative(text: str) -> SpecifierSet:
    # Poetry takes blanks for commas, but not between an operator and its version.
    parts = re.sub(r"(?<=[\w*])\s+(?=[<>=!~^])", ",", text.strip()).split(",")
    standard = [_poetry_part(part.strip()) for part in parts]
    return SpecifierSet(",".join(part for part in standard if part))


def _poetry_part(part: str) -> str:
    if part in ("", "*"):
        return ""
    found = _POETRY_OPERATOR.fullmatch(part)
    if found is None:
        return part
    version = found["version"]
    if not found["operator"]:
        return _without_bare_version(version, prefix=False)
    try:
        numbers = Version(version).release
    except InvalidVersion as error:
        raise InvalidSpecifier(part) from error
    kept = _caret_length(numbers) if found["operator"] == "^" else min(2, len(numbers))
    upper = (*numbers[: kept - 1], numbers[kept - 1] + 1)
    return f">={version},<{'.'.join(map(str, upper))}"


def _caret_length(numbers: tuple[int, ...]) -> int:
    """Return how many leading numbers `^` fixes: all up to the first that is not zero."""
    nonzero = (index for index, number in enumerate(numbers) if number)
    return next(nonzero, len(numbers) - 1) + 1
