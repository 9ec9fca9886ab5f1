"""The rules, one a file; each is found by its module-level ``RULE``."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pylint_tfhub.rule import Rule

DOCUMENTATION = "https://pylint-tfhub.readthedocs.io/en/latest/rules/"
"""Where the pages of the rules are published; a message ends with its rule's address."""
INDEX = "index.tsv"
"""Ids, symbols, summaries and defaults, generated from the rules: reading spares importing them."""


class Listed(NamedTuple):
    """What the index says of a rule; see `Rule`."""

    id: str
    symbol: str
    summary: str
    optional: bool


def listed() -> list[Listed]:
    """Every rule of the generated index."""
    path = os.path.join(os.path.dirname(__file__), INDEX)
    with open(path, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file]
    return [Listed(row[0], row[1], row[2], row[3] == "optional") for row in rows[1:]]


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, by the number of its id."""
    import importlib
    import pkgutil

    modules = (
        importlib.import_module(f"{__name__}.{found.name}")
        for found in pkgutil.iter_modules(__path__)
    )
    return tuple(sorted((module.RULE for module in modules), key=lambda rule: rule.id[1:]))
