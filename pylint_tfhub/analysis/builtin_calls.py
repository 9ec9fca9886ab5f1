"""Calls of the standard library whose results are known from their arguments."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping, Sequence
from itertools import product

from pylint_tfhub.analysis import text
from pylint_tfhub.analysis.conditions import ALWAYS
from pylint_tfhub.analysis.values import (
    MOST_VALUES,
    NOTHING,
    UNKNOWN,
    Constant,
    Scalar,
    Value,
    Values,
    union,
)
from pylint_tfhub.findings import Confidence, least_sure

_CONTAINERS = frozenset(
    f"builtins.{name}" for name in ("set", "list", "tuple", "frozenset", "sorted")
)
_ENVIRONMENT = frozenset({"os.environ.get", "os.getenv"})
_CONVERSIONS = frozenset({"builtins.str", "builtins.bool"})
_PATHS = frozenset({"os.path.join", "posixpath.join"})
MODELLED = _CONTAINERS | _ENVIRONMENT | _CONVERSIONS | _PATHS
"""The functions whose results are known."""


def call_builtin(name: str, arguments: Sequence[Values]) -> Values | None:
    """What a function of the standard library returns; None if this one is not modelled."""
    if name in _ENVIRONMENT:
        default = arguments[1] if len(arguments) > 1 else NOTHING
        return Values(default.weakened(Confidence.UNDEFINED).items, complete=False)
    if name in _CONTAINERS and len(arguments) == 1:
        return arguments[0]
    if name in _CONVERSIONS and len(arguments) == 1:
        convert = str if name == "builtins.str" else bool
        return _each(arguments, lambda row: convert(row[0]))
    if name in _PATHS:
        return _each(arguments, _joined_path)
    return None


def call_method(
    receiver: Scalar,
    name: str,
    arguments: Sequence[Values],
    keywords: Mapping[str, Values] | None,
) -> Values | None:
    """What a method of a constant returns; ``keywords`` is None where they are not all known."""
    if not isinstance(receiver, str):
        return None
    if name == "format":
        if keywords is None:
            return UNKNOWN
        names = list(keywords)
        count = len(arguments)
        return _each(
            [*arguments, *keywords.values()],
            lambda row: text.formatted(
                receiver, row[:count], dict(zip(names, row[count:], strict=True))
            ),
        )
    if keywords:
        return UNKNOWN
    return _each(arguments, lambda row: text.method(receiver, name, row))


def _each(arguments: Sequence[Values], function: Callable[[Sequence[Scalar]], Scalar]) -> Values:
    """``function`` of every combination of constants; None from it counts as unknown."""
    complete = all(values.complete for values in arguments)
    columns = [list(values.constants()) for values in arguments]
    complete = complete and all(
        len(column) == len(values.items) for column, values in zip(columns, arguments, strict=True)
    )
    groups = []
    for number, row in enumerate(product(*columns)):
        if number >= MOST_VALUES:
            complete = False
            break
        result = function([scalar for scalar, _ in row])
        if result is None:
            complete = False
            continue
        origins = [value for _, value in row]
        conditions = ALWAYS.union(*(value.conditions for value in origins))
        confidence = least_sure(value.confidence for value in origins)
        groups.append(Values((Value(Constant(result), confidence, conditions),), True))
    return Values(union(groups).items, complete and bool(groups))


def _joined_path(parts: Sequence[Scalar]) -> str | None:
    if not parts or not all(isinstance(part, str) for part in parts):
        return None
    return posixpath.join(*[str(part) for part in parts])
