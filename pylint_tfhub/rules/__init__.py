"""The rules, one a file; each is found by its module-level ``RULE``."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pylint_tfhub.context import Context
    from pylint_tfhub.findings import Finding


@dataclass(frozen=True)
class Rule:
    """One thing that the linter says.

    ``id`` is pylint's message id, whose letter tells how bad it is: E it fails at run time on the
    target, W it works or passes silently today but is deprecated, wrong or at risk. ``summary`` is
    one sentence; ``versions`` says for which releases the rule holds. The docstring of the rule's
    module is its page of documentation.
    """

    id: str
    symbol: str
    summary: str
    versions: str
    check: Callable[[Context], Iterator[Finding]]


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, by id."""
    modules = (
        importlib.import_module(f"{__name__}.{found.name}")
        for found in pkgutil.iter_modules(__path__)
    )
    return tuple(sorted((module.RULE for module in modules), key=lambda rule: rule.id[1:]))
