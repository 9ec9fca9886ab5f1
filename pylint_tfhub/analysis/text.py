"""Strings that code puts together: formatting with a cap on what it may grow to."""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Mapping, Sequence

from pylint_tfhub.analysis.values import MOST_CHARACTERS, Scalar

_WIDTH = re.compile(r"\d{4,}")
_STAR = re.compile(r"%[^a-zA-Z%]*\*")

_METHODS: Mapping[str, Callable[..., object]] = {
    name: getattr(str, name)
    for name in (
        "capitalize casefold lower lstrip removeprefix removesuffix replace rstrip strip title"
        " upper startswith endswith"
    ).split()
}


def percent(template: str, argument: object) -> str | None:
    """``template % argument``, or None where that fails or would be absurdly long."""
    if _WIDTH.search(template) or _STAR.search(template):
        return None
    try:
        return _capped(template % argument)
    except (TypeError, ValueError, KeyError, OverflowError):
        return None


def formatted(
    template: str, arguments: Sequence[Scalar], keywords: Mapping[str, Scalar]
) -> str | None:
    """``template.format(…)``, or None where that fails or would be absurdly long."""
    try:
        fields = list(string.Formatter().parse(template))
        for _, name, specification, _ in fields:
            if specification and (_WIDTH.search(specification) or "{" in specification):
                return None
            if name and ("." in name or "[" in name):
                return None
        return _capped(template.format(*arguments, **keywords))
    except (ValueError, IndexError, KeyError, TypeError, OverflowError):
        return None


def interpolated(value: Scalar, conversion: str, specification: str) -> str | None:
    """One field of an f-string, or None where that fails or would be absurdly long."""
    if _WIDTH.search(specification):
        return None
    if conversion == "r":
        value = repr(value)
    elif conversion == "s":
        value = str(value)
    elif conversion == "a":
        value = ascii(value)
    try:
        return _capped(format(value, specification))
    except (ValueError, TypeError, OverflowError):
        return None


def method(receiver: str, name: str, arguments: Sequence[Scalar]) -> Scalar:
    """The result of a string method that only depends on its arguments; None if not known."""
    function = _METHODS.get(name)
    if function is None or not all(isinstance(item, str | int) for item in arguments):
        return None
    try:
        result = function(receiver, *arguments)
    except (TypeError, ValueError, OverflowError):
        return None
    return _capped(result) if isinstance(result, str) else bool(result)


def _capped(text: str) -> str | None:
    return text if len(text) <= MOST_CHARACTERS else None
